/** What the crm needs from outside, implemented by doors and collected with {@code Instance<>}. */
package midoffice.crm.api.spi;
