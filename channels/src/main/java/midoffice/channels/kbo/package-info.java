/** The door to the mirror of the Crossroads Bank's open data: looking up enterprises, and bringing files in. */
package midoffice.channels.kbo;
