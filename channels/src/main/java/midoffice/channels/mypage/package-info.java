/** What is of one citizen: what to do, what runs and what is over, the own data with their sources, and who looked at them. */
package midoffice.channels.mypage;
