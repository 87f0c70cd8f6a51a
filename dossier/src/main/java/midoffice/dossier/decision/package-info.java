/**
 * Decisions on dossiers: who decided what, when and why (law of 29 July 1991 on the express reasons of administrative acts), and the letter
 * that tells the applicant. A decision is never changed; a new one stands beside it.
 */
package midoffice.dossier.decision;
