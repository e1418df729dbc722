import type { PageLocals } from '../../../shared/page-data.ts';

/** What every page of both sides is told. */
export const PEER_LOCALS: Omit<PageLocals, 'page'> = {
  isSample: true,
  siteOrigin: 'https://thongthin.example',
  contact: { email: 'contact@example.com', phone: '02 000 0000', lineUrl: null },
};
