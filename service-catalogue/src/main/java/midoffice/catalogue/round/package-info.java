/**
 * Inventory rounds: how departments, project bureau and management team come from many descriptions to one clustering. {@code Round},
 * {@code RoundLine} hold the rules of the talk; {@code RunRounds} is who may say what when; every word of it is kept in {@code RoundAct}.
 */
package midoffice.catalogue.round;
