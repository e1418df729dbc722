// OpenAPI 3.1, generated from the schemas of shared/api.ts and the sheets.

import { z } from 'zod';
import { ChangesAnswer, HistoryPage, Me, ProblemDocument, SheetPage } from '../../shared/api.ts';
import { AccessAsk, AccessAskAnswer, AccessDecision, AccessDecisionAnswer, OfficerSwitch } from '../../shared/api-access.ts';
import { DepartureAnswer, DepartureRequest, RulingAnswer, RulingRequest, UndoAnswer, UndoRequest } from '../../shared/api-actions.ts';
import { ChangesRequest } from '../../shared/api-changes.ts';
import {
  AppointmentsAnswer,
  AppointmentsRequest,
  ConstituenciesAnswer,
  ConstituenciesRequest,
  OpenElectionsAnswer,
  OpenElectionsRequest,
} from '../../shared/api-election-actions.ts';
import { ElectionAnswer, ElectionConstituencyAnswer } from '../../shared/api-elections.ts';
import { HelperRequest, HelpersAnswer } from '../../shared/api-helpers.ts';
import { DeletedPage, JournalPage, PulseAnswer, PulseRequest } from '../../shared/api-journal.ts';
import { MatchAnswer, MatchedPersonsAnswer, MatchRequest, ProposalsAnswer } from '../../shared/api-match.ts';
import { BirthDatesAnswer, BirthDatesRequest, PersonCheckAnswer, PersonCheckRequest } from '../../shared/api-person-check.ts';
import { PhotoAnswer, PhotoTicket, PhotoTicketRequest } from '../../shared/api-photos.ts';
import { RightToStandAnswer, RightToStandRequest } from '../../shared/api-right-to-stand.ts';
import { PROBLEMS } from '../../shared/problems.ts';
import { SHEETS } from '../../shared/sheets/all-sheets.ts';
import { ViewsAnswer, ViewToRemove, ViewToSave } from '../../shared/views.ts';

const json = (schema: string) => ({ content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } } });
const text = (name: string, where: 'path' | 'query', required: boolean, schema: Record<string, unknown>, description: string) => ({
  name,
  in: where,
  required,
  schema,
  description,
});

const sheetParameter = text('sheet', 'path', true, { type: 'string', enum: SHEETS.map((sheet) => sheet.name) }, 'Name of the sheet');

function operation(summary: string, answer: string, extra: Record<string, unknown> = {}) {
  return {
    summary,
    security: [{ bearer: [] }],
    responses: {
      '200': { description: 'Done', ...json(answer) },
      default: {
        description: 'A problem; see `code`',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
    ...extra,
  };
}

/** The document served at /openapi.json. */
export function openApiDocument(apiOrigin: string): Record<string, unknown> {
  const schemas = {
    Me,
    SheetPage,
    ChangesRequest,
    ChangesAnswer,
    HistoryPage,
    PulseRequest,
    PulseAnswer,
    DeletedPage,
    JournalPage,
    DepartureRequest,
    DepartureAnswer,
    RulingRequest,
    RulingAnswer,
    AccessAsk,
    AccessAskAnswer,
    AccessDecision,
    AccessDecisionAnswer,
    OfficerSwitch,
    UndoRequest,
    UndoAnswer,
    OpenElectionsRequest,
    OpenElectionsAnswer,
    AppointmentsRequest,
    AppointmentsAnswer,
    ConstituenciesRequest,
    ConstituenciesAnswer,
    ElectionAnswer,
    ElectionConstituencyAnswer,
    PersonCheckRequest,
    PersonCheckAnswer,
    HelperRequest,
    HelpersAnswer,
    RightToStandRequest,
    RightToStandAnswer,
    MatchRequest,
    MatchAnswer,
    ProposalsAnswer,
    MatchedPersonsAnswer,
    BirthDatesRequest,
    BirthDatesAnswer,
    PhotoTicketRequest,
    PhotoTicket,
    PhotoAnswer,
    ViewsAnswer,
    ViewToSave,
    ViewToRemove,
    Problem: ProblemDocument,
  };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Thongthin API',
      version: '1',
      description: 'What the sheets of the officers’ admin read and write. Public data needs no API: it is beside every page.',
    },
    servers: [{ url: apiOrigin }],
    paths: {
      '/me': { get: operation('Who is signed in and what they may do', 'Me') },
      '/me/binding': {
        post: operation('First sign-in: binds the account to the officer registered with its verified e-mail', 'Me', {
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: { type: 'object', required: ['idToken'], additionalProperties: false, properties: { idToken: { type: 'string' } } },
              },
            },
          },
        }),
      },
      '/sheets/{sheet}': {
        get: operation('Rows of the officer’s scope, in pages', 'SheetPage', {
          parameters: [
            sheetParameter,
            text('province', 'query', false, { type: 'string', pattern: '^\\d{2}$' }, 'One province only'),
            text('cursor', 'query', false, { type: 'string' }, '`next` of the page before'),
            text('limit', 'query', false, { type: 'integer', minimum: 1, maximum: 5000 }, 'Rows a page'),
          ],
        }),
      },
      '/sheets/{sheet}/changes': {
        post: operation('Saves up to 1,000 rows; answers each', 'ChangesAnswer', {
          parameters: [sheetParameter],
          requestBody: { required: true, ...json('ChangesRequest') },
        }),
      },
      '/sheets/{sheet}/pulse': {
        post: operation('What others saved since the pulse before, and which rows they are editing', 'PulseAnswer', {
          parameters: [sheetParameter],
          requestBody: { required: true, ...json('PulseRequest') },
        }),
      },
      '/sheets/{sheet}/journal': {
        get: operation('What was lately saved in the sheet, by whom and why, newest first', 'JournalPage', {
          parameters: [
            sheetParameter,
            text('province', 'query', false, { type: 'string', pattern: '^\\d{2}$' }, 'One province only'),
            text('cursor', 'query', false, { type: 'string' }, '`next` of the page before'),
          ],
        }),
      },
      '/sheets/{sheet}/deleted': {
        get: operation('Deleted records of the officer’s scope, with who deleted them and why', 'DeletedPage', {
          parameters: [
            sheetParameter,
            text('province', 'query', false, { type: 'string', pattern: '^\\d{2}$' }, 'One province only'),
            text('cursor', 'query', false, { type: 'string' }, '`next` of the page before'),
            text('limit', 'query', false, { type: 'integer', minimum: 1, maximum: 5000 }, 'Rows a page'),
          ],
        }),
      },
      '/actions': {
        get: operation('What the officer did, newest first', 'JournalPage', {
          parameters: [text('cursor', 'query', false, { type: 'string' }, '`next` of the page before')],
        }),
      },
      '/views': {
        get: operation('Saved views of a sheet: the officer’s own and those of the office', 'ViewsAnswer', {
          parameters: [text('sheet', 'query', true, { type: 'string' }, 'Name of the sheet')],
        }),
        post: operation('Saves a view, for oneself or for the office', 'ViewsAnswer', {
          requestBody: { required: true, ...json('ViewToSave') },
        }),
      },
      '/views/removal': {
        post: operation('Removes a view', 'ViewsAnswer', { requestBody: { required: true, ...json('ViewToRemove') } }),
      },
      '/actions/departure': {
        post: operation('Everybody in office in the chosen LAOs leaves on one day; previewed, saved as one action', 'DepartureAnswer', {
          requestBody: { required: true, ...json('DepartureRequest') },
        }),
      },
      '/actions/ruling': {
        post: operation('A later ruling amends why somebody left, and may end another office they hold; previewed', 'RulingAnswer', {
          requestBody: { required: true, ...json('RulingRequest') },
        }),
      },
      '/access/requests': {
        post: operation('Anybody asks for access to an LAO, a district or a province office', 'AccessAskAnswer', {
          security: [],
          requestBody: { required: true, ...json('AccessAsk') },
        }),
      },
      '/access/decisions': {
        post: operation('The level above approves a request, which adds the officer, or refuses it', 'AccessDecisionAnswer', {
          requestBody: { required: true, ...json('AccessDecision') },
        }),
      },
      '/access/officers': {
        post: operation('Switches an officer off, or on again; nobody is deleted', 'OfficerSwitch', {
          requestBody: { required: true, ...json('OfficerSwitch') },
        }),
      },
      '/actions/undo': {
        post: operation('Takes an action back, as far as nobody changed the same since; previewed first', 'UndoAnswer', {
          requestBody: { required: true, ...json('UndoRequest') },
        }),
      },
      '/actions/match': {
        post: operation('Merges records of one human being, or takes them apart; previewed, saved as one action', 'MatchAnswer', {
          requestBody: { required: true, ...json('MatchRequest') },
        }),
      },
      '/persons/proposals': {
        get: operation('Records of a province that most likely speak of one human being', 'ProposalsAnswer', {
          parameters: [text('province', 'query', true, { type: 'string', pattern: '^\\d{2}$' }, 'Province')],
        }),
      },
      '/actions/constituencies': {
        post: operation(
          'Seats and constituencies computed from type and residents, put into the sheet; previewed first',
          'ConstituenciesAnswer',
          {
            requestBody: { required: true, ...json('ConstituenciesRequest') },
          },
        ),
      },
      '/persons/birth-dates': {
        post: operation('Birth dates of persons, for a purpose; written to the access log', 'BirthDatesAnswer', {
          requestBody: { required: true, ...json('BirthDatesRequest') },
        }),
      },
      '/persons/matched': {
        get: operation('Persons several records are matched with, those first that may be two human beings', 'MatchedPersonsAnswer', {
          parameters: [
            text('province', 'query', true, { type: 'string', pattern: '^\\d{2}$' }, 'Province'),
            text('name', 'query', false, { type: 'string' }, 'Part of a name; without it, only those that may be two'),
          ],
        }),
      },
      '/actions/elections': {
        post: operation('Opens an election in every chosen LAO; previewed, saved as one action', 'OpenElectionsAnswer', {
          requestBody: { required: true, ...json('OpenElectionsRequest') },
        }),
      },
      '/actions/appointments': {
        post: operation('Those certified as elected take office; previewed, saved as one action', 'AppointmentsAnswer', {
          requestBody: { required: true, ...json('AppointmentsRequest') },
        }),
      },
      '/elections/{electionId}': {
        get: operation('Where an election stands, what is missing, which moves it may make, the dates of the law', 'ElectionAnswer', {
          parameters: [text('electionId', 'path', true, { type: 'string' }, 'Id of the election')],
        }),
      },
      '/elections/{electionId}/constituencies/{number}': {
        get: operation('Units, ballots and counts of a constituency, without entries to be made unseen', 'ElectionConstituencyAnswer', {
          parameters: [
            text('electionId', 'path', true, { type: 'string' }, 'Id of the election'),
            text('number', 'path', true, { type: 'integer' }, 'Number of the constituency'),
          ],
        }),
      },
      '/elections/{electionId}/helpers': {
        get: operation('Helpers of the election’s LAO with the duties handed to them', 'HelpersAnswer', {
          parameters: [text('electionId', 'path', true, { type: 'string' }, 'Id of the election')],
        }),
        post: operation('Hands the director’s duties to a named helper, or takes them back', 'HelpersAnswer', {
          parameters: [text('electionId', 'path', true, { type: 'string' }, 'Id of the election')],
          requestBody: { required: true, ...json('HelperRequest') },
        }),
      },
      '/elections/{electionId}/right-to-stand': {
        post: operation('What our own records say against candidates of an election; written to the access log', 'RightToStandAnswer', {
          parameters: [text('electionId', 'path', true, { type: 'string' }, 'Id of the election')],
          requestBody: { required: true, ...json('RightToStandRequest') },
        }),
      },
      '/photos': {
        post: operation('A ticket to send a photo for somebody of an LAO', 'PhotoTicket', {
          requestBody: { required: true, ...json('PhotoTicketRequest') },
        }),
      },
      '/photos/{photoId}': {
        get: operation('What became of a photo that was sent', 'PhotoAnswer', {
          parameters: [text('photoId', 'path', true, { type: 'string' }, 'Id of the photo')],
        }),
      },
      '/person-check': {
        post: operation(
          'One human being across all LAOs, offices and departures; restricted, with a purpose, logged',
          'PersonCheckAnswer',
          {
            requestBody: { required: true, ...json('PersonCheckRequest') },
          },
        ),
      },
      '/history': {
        get: operation('A record’s life, newest first', 'HistoryPage', {
          parameters: [
            text('id', 'query', true, { type: 'string' }, 'Record id'),
            text('cursor', 'query', false, { type: 'string' }, '`next` of the page before'),
          ],
        }),
      },
    },
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: {
        ...Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, jsonSchema(schema)])),
        ...Object.fromEntries(SHEETS.map((sheet) => [`values.${sheet.name}`, jsonSchema(sheet.schema)])),
        ProblemCode: { type: 'string', enum: Object.keys(PROBLEMS) },
      },
    },
  };
}

function jsonSchema(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
}
