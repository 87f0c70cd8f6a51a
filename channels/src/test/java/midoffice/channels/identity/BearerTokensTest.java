package midoffice.channels.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BearerTokensTest {

    private static final String ISSUER = "https://login.example/realms/city";
    private static RSAKey key;
    private static RSAKey strange;
    private static ConfigurableJWTProcessor<SecurityContext> processor;

    @BeforeAll
    static void keys() throws JOSEException {
        key = new RSAKeyGenerator(2048).keyID("k").generate();
        strange = new RSAKeyGenerator(2048).keyID("k").generate();
        processor = BearerTokens.processor(new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK())), ISSUER, "midoffice");
    }

    private static JWTClaimsSet.Builder good() {
        return new JWTClaimsSet.Builder().issuer(ISSUER).audience("midoffice").claim("azp", "parking")
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }

    private static String signed(JWTClaimsSet claims, RSAKey by) throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(), claims);
        token.sign(new RSASSASigner(by));
        return token.serialize();
    }

    private static void refused(String token) {
        assertThrows(BadJOSEException.class, () -> processor.process(token, null));
    }

    @Test
    void aGoodTokenNamesItsClient() throws Exception {
        assertEquals(Optional.of("parking"), BearerTokens.clientId(processor.process(signed(good().build(), key), null)));
        assertEquals(Optional.of("waste"),
                BearerTokens.clientId(processor.process(signed(good().claim("client_id", "waste").build(), key), null)));
    }

    @Test
    void anotherIssuerAudienceKeyOrTimeIsRefused() throws JOSEException {
        refused(signed(good().issuer("https://elsewhere.example").build(), key));
        refused(signed(good().audience("another").build(), key));
        refused(signed(good().expirationTime(Date.from(Instant.now().minusSeconds(300))).build(), key));
        refused(signed(good().expirationTime(null).build(), key));
        refused(signed(good().build(), strange));
    }

    @Test
    void anUnsignedTokenAndOneSignedWithThePublicKeyAsSecretAreRefused() throws JOSEException {
        refused(new PlainJWT(good().build()).serialize());
        JWSSigner confused = new MACSigner(key.toRSAPublicKey().getEncoded());
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k").build(), good().build());
        token.sign(confused);
        refused(token.serialize());
    }

    @Test
    void aTokenWithoutClientNamesNobody() throws ParseException {
        assertEquals(Optional.empty(), BearerTokens.clientId(new JWTClaimsSet.Builder().subject("an").build()));
    }
}
