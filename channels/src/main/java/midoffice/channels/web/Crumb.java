package midoffice.channels.web;

/** One step of the trail above a page; {@code address} is null for the page itself. */
public record Crumb(String name, String address) {

    public String getName() {
        return name;
    }

    public String getAddress() {
        return address;
    }
}
