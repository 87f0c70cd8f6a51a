/**
 * Letters on paper that is a file: a template, the texts of the reader's language and the values of one case become one PDF that can be
 * kept for ever (PDF/A-2u, ISO 19005-2) and read aloud (PDF/UA-1, ISO 14289-1). Fonts and colour profile are embedded, nothing is
 * fetched from anywhere, every value is escaped. Knows nothing of dossiers: whoever asks hands over the values.
 */
package midoffice.dossier.letter;
