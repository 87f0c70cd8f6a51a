/** What load balancers and operators ask: {@code /health/live} (the process answers) and {@code /health/ready} (it can do its work). */
package midoffice.channels.health;
