declare module 'virtual:operations' {
  export const operations: Record<
    import('@noticed/shared/contract/contract').Operation,
    `${'GET' | 'POST' | 'PUT'} /${string}`
  >;
}

declare module 'virtual:doorstep-operations' {
  export const operations: Partial<
    Record<import('@noticed/shared/contract/contract').Operation, `${'GET' | 'POST' | 'PUT'} /${string}`>
  >;
}
