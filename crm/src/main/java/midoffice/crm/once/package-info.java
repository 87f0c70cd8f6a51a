/** Makes a thing happen once: the key of a form or a person is claimed in the database before anything is written under it. */
package midoffice.crm.once;
