// Screens of the office that are no sheet: a form, a list of what to do, a directory. Each is chosen where sheets are chosen and fills
// the place of the desk. To add one, write its component in a folder of its own, taking AtOffice, and add a line to OFFICE_SCREENS.

import type { ComponentType } from 'react';
import type { Me } from '../../shared/api.ts';
import type { Bilingual } from '../../shared/text/lang.ts';
import { accessScreen } from './access/screen.ts';
import type { ApiClient } from './api-client.ts';
import { checkScreen, matchScreen, splitScreen } from './checks/screens.ts';
import { departureScreen, rulingScreen } from './departure/screen.ts';
import { electionsScreen } from './elections/screen.ts';
import { paladsScreen } from './palads/screen.ts';
import type { Session, SignIn } from './session.ts';
import { watchScreen } from './watch/screen.ts';

export interface AtOffice {
  readonly me: Me;
  readonly api: ApiClient;
  readonly session: Session;
  readonly signIn: SignIn;
  /** Chosen province of an officer of the whole country; null for the officer's whole area. */
  readonly province: string | null;
  /** Opens a sheet, for a province or the officer's whole area. */
  readonly onOpenSheet: (sheet: string, province?: string | null) => void;
}

export interface OfficeScreen {
  readonly name: string;
  readonly label: Bilingual;
  readonly isOffered: (me: Me) => boolean;
  readonly Screen: ComponentType<AtOffice>;
}

export const OFFICE_SCREENS: readonly OfficeScreen[] = [
  checkScreen,
  matchScreen,
  splitScreen,
  departureScreen,
  rulingScreen,
  electionsScreen,
  accessScreen,
  paladsScreen,
  watchScreen,
];
