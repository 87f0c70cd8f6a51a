package midoffice.channels.web;

import java.util.Locale;

/**
 * A city's colour made fit for screens: whatever colour is configured, texts keep a contrast of at least 4.5:1 (WCAG 2.2, 1.4.3), in light
 * and in dark. The
 * colour is darkened or lightened step by step until it does.
 *
 * @param red 0 to 255
 */
record Brand(int red, int green, int blue) {

    private static final Brand WHITE = new Brand(255, 255, 255);
    private static final Brand BLACK = new Brand(0, 0, 0);
    private static final Brand LIGHT_GROUND = new Brand(0xf2, 0xf0, 0xea);
    private static final Brand DARK_GROUND = new Brand(0x2a, 0x28, 0x24);
    private static final double READABLE = 4.5;

    /** @throws IllegalArgumentException when the colour is not written as #rrggbb: the server then refuses to start */
    static Brand of(String colour) {
        if (!colour.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("midoffice.city.brand-colour must look like #0b5563, not " + colour);
        }
        int value = Integer.parseInt(colour.substring(1), 16);
        return new Brand(value >> 16, value >> 8 & 0xff, value & 0xff);
    }

    String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    /** @return a style sheet that gives the brand names of tokens.css their values */
    String styleSheet() {
        Brand light = readableOn(LIGHT_GROUND, BLACK).readableOn(WHITE, BLACK);
        Brand dark = mixed(WHITE, 0.45).readableOn(DARK_GROUND, WHITE);
        return """
                :root { --brand: %s; --brand-strong: %s; --brand-soft: %s; --brand-deep: %s; }
                @media (prefers-color-scheme: dark) {
                  :root { --brand: %s; --brand-strong: %s; --brand-soft: %s; --brand-deep: %s; }
                }
                @media print { :root { --brand: #000; --brand-soft: #fff; --brand-deep: #fff; } }
                """.formatted(light.hex(), light.mixed(BLACK, 0.25).hex(), light.mixed(WHITE, 0.9).hex(), light.hex(),
                dark.hex(), dark.mixed(WHITE, 0.3).hex(), mixed(new Brand(0x1f, 0x1e, 0x1b), 0.78).hex(), light.mixed(BLACK, 0.35).hex());
    }

    private Brand readableOn(Brand ground, Brand towards) {
        Brand colour = this;
        for (int step = 0; step < 40 && colour.contrast(ground) < READABLE; step++) {
            colour = colour.mixed(towards, 0.05);
        }
        return colour;
    }

    Brand mixed(Brand other, double share) {
        return new Brand(mix(red, other.red, share), mix(green, other.green, share), mix(blue, other.blue, share));
    }

    /** @return contrast ratio, 1 to 21 */
    double contrast(Brand other) {
        double mine = luminance();
        double its = other.luminance();
        return (Math.max(mine, its) + 0.05) / (Math.min(mine, its) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
