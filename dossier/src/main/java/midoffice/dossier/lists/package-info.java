/** Lists that others keep and to which types and dossiers refer by address: the national ones are built in, others are looked up. */
package midoffice.dossier.lists;
