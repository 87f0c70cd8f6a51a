/**
 * Stand-ins for the authentic sources, for the demo city: MAGDA at {@code /demo/magda}, the address register at {@code /demo/addresses}, and at
 * {@code /demo/sources} the means to let people move, die and marry, companies fail, and the sources themselves misbehave. They exist in demo mode only, answer
 * this machine only, and keep what they know in memory: a restart begins anew.
 */
package midoffice.channels.authentic.standin;
