import { adoptSheet } from './adopt-sheet.ts';
import dialog from '../styles/search-dialog.css?inline';

/** How the dialog of the search looks when a reader opens it, before the search has a sheet of its own; see `early-dialog.ts`. */
adoptSheet(dialog);
