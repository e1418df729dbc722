// Addresses under an election, apart from the others for scripts in the browser, which carry no more than they need; all others use
// `paths`. An election is addressed by its id, which no change of its day or of the LAO's name alters.

export const electionFolder = (electionId: string): string => `/election/${electionId.slice('election-'.length)}/`;
export const constituencyFolder = (electionId: string, number: number): string =>
  `${electionFolder(electionId)}constituency-${String(number).padStart(2, '0')}/`;

export const electionJson = (electionId: string): string => `${electionFolder(electionId)}index.json`;
export const electionProof = (electionId: string): string => `${electionFolder(electionId)}proof.json`;
export const constituencyJson = (electionId: string, number: number): string => `${constituencyFolder(electionId, number)}index.json`;
export const constituencyProof = (electionId: string, number: number): string => `${constituencyFolder(electionId, number)}proof.json`;
export const sealsJson = (): string => '/data/seals/index.json';
export const sealJson = (day: string): string => `/data/seals/${day}.json`;
