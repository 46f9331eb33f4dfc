import { Busboy } from '@fastify/busboy';
import { problem } from '@noticed/shared/contract/problem';
import type { Request } from 'express';
import type { Upload } from './call.ts';

/** One upload holds at most this much: a whole trust's roster is a tenth of it. */
export const largestUpload = 50 * 1024 * 1024;
const mostFiles = 30;

/** The files of a multipart request, refused as soon as they are too large. */
export async function readUploads(request: Request): Promise<Upload[]> {
  const type = request.headers['content-type'];
  if (!type?.startsWith('multipart/form-data')) throw problem('invalid', 'Choose a file to send.');
  const uploads: Upload[] = [];
  let total = 0;
  await new Promise<void>((done, fail) => {
    const tooLarge = () =>
      fail(
        problem(
          'too-large',
          'These files are larger than 50 MB together. Send the roster export on its own, or zip it.',
        ),
      );
    const parser = new Busboy({
      headers: { ...request.headers, 'content-type': type },
      limits: { files: mostFiles, fileSize: largestUpload, fields: 10 },
    });
    parser.on('file', (_field, stream, name) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => {
        total += part.length;
        if (total > largestUpload) tooLarge();
        else parts.push(part);
      });
      stream.on('limit', tooLarge);
      stream.on('end', () => uploads.push({ name: name || 'file', bytes: Buffer.concat(parts) }));
    });
    parser.on('filesLimit', () => fail(problem('too-large', `Send at most ${mostFiles} files at once, or zip them.`)));
    parser.on('error', () => fail(problem('invalid', 'The upload could not be read. Try again.')));
    parser.on('finish', done);
    request.on('aborted', () => fail(problem('invalid', 'The upload was cut off. Try again.')));
    request.pipe(parser);
  });
  if (uploads.length === 0) throw problem('invalid', 'Choose a file to send.');
  return uploads;
}
