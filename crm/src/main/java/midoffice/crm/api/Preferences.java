package midoffice.crm.api;

import java.util.Map;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.PartyId;

/** How a party wants to hear from the city, by kind of message. */
public interface Preferences {

    /** What the city has to say. */
    enum Message {
        /** The course of a dossier. */
        DOSSIER,
        /** Answers to reports and complaints. */
        REPORT,
        APPOINTMENT,
        INVITATION
    }

    /** How it may say so. */
    enum Channel {
        EMAIL, LETTER, PHONE,
        /** Only on My page. */
        MY_PAGE
    }

    /** What was chosen; a kind that is not in it was left to the city. The citizen for the own party; who may consult contact details; the system. */
    Map<Message, Channel> of(Caller caller, PartyId party);

    /**
     * Chooses. The citizen for the own party; agents and officials whose unit may adapt contact details.
     *
     * @param channel null leaves it to the city again
     */
    void choose(Caller caller, PartyId party, Message message, Channel channel);
}
