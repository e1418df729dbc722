// Popolo (popoloproject.com): persons, organisations, posts and memberships as published. Only what is public goes in; what is not
// known is left out.

import type { Office } from './tenure.ts';

export interface PopoloLink {
  readonly url: string;
  readonly note?: string;
}

interface ContactDetail {
  readonly type: string;
  readonly value: string;
}

export interface PopoloPerson {
  readonly id: string;
  readonly name: string;
  readonly honorific_prefix?: string;
  readonly given_name: string;
  readonly family_name?: string;
  /** Absolute address of the photo. */
  readonly image?: string;
}

export interface PopoloOrganization {
  readonly id: string;
  readonly name: string;
  readonly other_names: readonly { name: string; note?: string; start_date?: string; end_date?: string }[];
  readonly identifiers: readonly { scheme: string; identifier: string }[];
  readonly classification: string;
  readonly area: { readonly id: string; readonly name: string; readonly classification: string };
  readonly founding_date?: string;
  readonly dissolution_date?: string;
  readonly contact_details: readonly ContactDetail[];
  readonly links: readonly PopoloLink[];
  readonly updated_at: string;
}

export interface PopoloPost {
  readonly id: string;
  readonly label: string;
  readonly other_label: readonly string[];
  readonly role: Office | 'palad';
  readonly organization_id: string;
}

export interface PopoloMembership {
  readonly id: string;
  readonly label: string;
  readonly role: Office | 'palad';
  readonly person_id: string;
  readonly organization_id: string;
  readonly post_id: string;
  /** กลุ่มหรือพรรค */
  readonly on_behalf_of?: { readonly name: string; readonly classification: string };
  /** เขตเลือกตั้ง */
  readonly area?: { readonly name: string; readonly classification: string };
  readonly start_date?: string;
  readonly end_date?: string;
  readonly contact_details: readonly ContactDetail[];
  readonly updated_at: string;
  /** Not in Popolo: how the office is held (`substantive`, `actingOfficeVacant`, `actingInPlace`). */
  readonly capacity: string;
  /** Not in Popolo: the general reason for leaving. */
  readonly departure_reason?: string;
  /** Not in Popolo: the day the record was last confirmed as right. */
  readonly confirmed_on?: string;
}

export interface Popolo {
  readonly persons: readonly PopoloPerson[];
  readonly organizations: readonly PopoloOrganization[];
  readonly posts: readonly PopoloPost[];
  readonly memberships: readonly PopoloMembership[];
}
