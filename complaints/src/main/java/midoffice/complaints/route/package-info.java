/** The way of a report: its category leads to a point, the point to a unit. */
package midoffice.complaints.route;
