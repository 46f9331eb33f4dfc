declare module 'virtual:operations' {
  export const operations: Record<
    import('@noticed/shared/contract/contract').Operation,
    `${'GET' | 'POST' | 'PUT'} /${string}`
  >;
}
