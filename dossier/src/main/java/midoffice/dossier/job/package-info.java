/**
 * Long work as jobs. A job has a row for each thing to do; the clock lets {@link midoffice.dossier.job.RunJobs} do them one by one, each in a
 * transaction of its own. What is to be done with a row is known by the feature that implements {@link midoffice.dossier.job.JobWork}. Stopping
 * and starting again cost nothing, because what is not done yet is what still waits; a row that breaks a rule is refused with the reasons and the
 * job goes on.
 */
package midoffice.dossier.job;
