/** Report points: the teams that receive reports, each of one unit. */
package midoffice.complaints.point;
