import type { Contract } from '@noticed/shared/contract/contract';
import type { Handler } from '../../http/call.ts';
import { statusOf } from '../../status/status.ts';

export const readStatus: Handler<Contract['readStatus']> = ({ world }) => statusOf(world);
