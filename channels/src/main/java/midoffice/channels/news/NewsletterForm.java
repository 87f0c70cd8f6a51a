package midoffice.channels.news;

import midoffice.crm.api.NewsletterDesk.Criteria;
import midoffice.crm.api.NewsletterDesk.IssueView;

/** What is typed on the page of newsletters. */
public class NewsletterForm {

    private long version;
    private String code;
    private String name;
    private String nameEn;
    private String nameFr;
    private String about;
    private String aboutEn;
    private String aboutFr;
    private String sender;
    private String subject;
    private String body;
    private String places;
    private String ageFrom;
    private String ageUntil;
    private String role;
    private String language;
    private String mailbox;
    private String sendAt;

    /** Begins with what the draft says. */
    void read(IssueView issue) {
        Criteria criteria = issue.criteria();
        version = issue.version();
        subject = issue.subject();
        body = issue.body();
        places = String.join(", ", criteria.places());
        ageFrom = criteria.ageFrom() == null ? "" : criteria.ageFrom().toString();
        ageUntil = criteria.ageUntil() == null ? "" : criteria.ageUntil().toString();
        role = criteria.role();
        language = criteria.language() == null ? "" : criteria.language().name();
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public String getNameFr() {
        return nameFr;
    }

    public void setNameFr(String nameFr) {
        this.nameFr = nameFr;
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }

    public String getAboutEn() {
        return aboutEn;
    }

    public void setAboutEn(String aboutEn) {
        this.aboutEn = aboutEn;
    }

    public String getAboutFr() {
        return aboutFr;
    }

    public void setAboutFr(String aboutFr) {
        this.aboutFr = aboutFr;
    }

    public String getSender() {
        return sender;
    }

    public void setSender(String sender) {
        this.sender = sender;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getPlaces() {
        return places;
    }

    public void setPlaces(String places) {
        this.places = places;
    }

    public String getAgeFrom() {
        return ageFrom;
    }

    public void setAgeFrom(String ageFrom) {
        this.ageFrom = ageFrom;
    }

    public String getAgeUntil() {
        return ageUntil;
    }

    public void setAgeUntil(String ageUntil) {
        this.ageUntil = ageUntil;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getMailbox() {
        return mailbox;
    }

    public void setMailbox(String mailbox) {
        this.mailbox = mailbox;
    }

    public String getSendAt() {
        return sendAt;
    }

    public void setSendAt(String sendAt) {
        this.sendAt = sendAt;
    }
}
