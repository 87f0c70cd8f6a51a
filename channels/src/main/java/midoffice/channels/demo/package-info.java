/**
 * The demo city: reads its data set from a folder and writes it through the use cases of the modules, like any other door. Active only when
 * {@code midoffice.demo} is true. What exists already is left alone, so that work done in the demo survives a restart.
 */
package midoffice.channels.demo;
