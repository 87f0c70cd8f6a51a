package midoffice.channels.authentic;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import midoffice.channels.authentic.KeyFiles.Signer;
import midoffice.crm.api.spi.SourceFailure;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Signatures of messages (WS-Security 1.1, X.509 token profile): the body and a timestamp are signed, the certificate goes along. Made with the JDK's own XML
 * signatures; the policy engines that WSS4J and CXF bring for it are larger than the whole client.
 */
public final class MessageSignature {

    private static final String WSS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";
    private static final String WSSE = WSS + "wssecurity-secext-1.0.xsd";
    private static final String WSU = WSS + "wssecurity-utility-1.0.xsd";
    private static final String X509 = WSS + "x509-token-profile-1.0#X509v3";
    private static final String PKI_PATH = WSS + "x509-token-profile-1.0#X509PKIPathv1";
    private static final String WSU_ID = "wsu:Id";
    private static final String BASE64 = WSS + "soap-message-security-1.0#Base64Binary";
    private static final String RSA_SHA1 = SignatureMethod.RSA_SHA1;
    private static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int MOST_REFERENCES = 5;

    private final boolean sha1;

    /** @param algorithm {@code rsa-sha256}, or {@code rsa-sha1} for a source that knows nothing else */
    public MessageSignature(String algorithm) {
        if (!algorithm.equals("rsa-sha256") && !algorithm.equals("rsa-sha1")) {
            throw new SourceFailure("source-configuration", false, "midoffice.magda.sign.algorithm is rsa-sha256 or rsa-sha1.", null);
        }
        this.sha1 = algorithm.equals("rsa-sha1");
    }

    /** @return the message with a security header */
    public Document sign(Document message, Signer signer, Instant now) {
        try {
            Document document = withHeader(message, signer, now);
            Element envelope = document.getDocumentElement();
            Element security = only(soap(envelope, "Header"), WSSE, "Security");
            registerIds(document);
            DOMSignContext context = new DOMSignContext(signer.key(), security);
            context.setDefaultNamespacePrefix("ds");
            signature(security).sign(context);
            return document;
        } catch (GeneralSecurityException | MarshalException | XMLSignatureException broken) {
            throw new SourceFailure("source-configuration", false, "The question to the source cannot be signed.", broken);
        }
    }

    /** Written and read again: what is signed must have the declarations of namespaces that stand on the line. */
    private static Document withHeader(Document message, Signer signer, Instant now) throws GeneralSecurityException {
        Element envelope = message.getDocumentElement();
        Branch security = new Branch(soap(envelope, "Header")).child(WSSE, "wsse:Security");
        security.element().setAttributeNS(Xml.SOAP, "soapenv:mustUnderstand", "1");
        Branch token = security.child(WSSE, "wsse:BinarySecurityToken").attribute("EncodingType", BASE64).attribute("ValueType", X509)
                .text(Base64.getEncoder().encodeToString(signer.certificate().getEncoded()));
        Branch stamp = security.child(WSU, "wsu:Timestamp");
        Instant moment = now.truncatedTo(ChronoUnit.MILLIS);
        stamp.child(WSU, "wsu:Created").text(moment.toString());
        stamp.child(WSU, "wsu:Expires").text(moment.plus(LIFE).toString());
        token.element().setAttributeNS(WSU, WSU_ID, "X509-token");
        stamp.element().setAttributeNS(WSU, WSU_ID, "TS-1");
        soap(envelope, "Body").setAttributeNS(WSU, WSU_ID, "id-body");
        return Xml.read(Xml.write(message));
    }

    private XMLSignature signature(Element security) throws GeneralSecurityException {
        XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
        List<Reference> references = new ArrayList<>();
        for (String id : List.of("TS-1", "id-body")) {
            references.add(factory.newReference("#" + id, factory.newDigestMethod(sha1 ? DigestMethod.SHA1 : DigestMethod.SHA256, null),
                    List.of(factory.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null)), null, null));
        }
        SignedInfo signed = factory.newSignedInfo(factory.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                factory.newSignatureMethod(sha1 ? RSA_SHA1 : RSA_SHA256, null), references);
        Element pointer = security.getOwnerDocument().createElementNS(WSSE, "wsse:SecurityTokenReference");
        new Branch(pointer).child(WSSE, "wsse:Reference").attribute("URI", "#X509-token").attribute("ValueType", X509);
        KeyInfo info = factory.getKeyInfoFactory().newKeyInfo(List.of(new DOMStructure(pointer)));
        return factory.newXMLSignature(signed, info);
    }

    /**
     * @param trusted certificates of who may sign, or of who vouches for them
     * @throws SourceFailure {@code source-signature} unless the body as it stands was signed by somebody trusted
     */
    public void verify(Document document, KeyStore trusted, Instant now) {
        try {
            Element envelope = document.getDocumentElement();
            Element body = soap(envelope, "Body");
            Element security = only(soap(envelope, "Header"), WSSE, "Security");
            Element signed = only(security, XMLSignature.XMLNS, "Signature");
            Set<String> known = registerIds(document);
            X509Certificate certificate = certificate(security, signed, trusted, now);
            DOMValidateContext context = new DOMValidateContext(KeySelector.singletonKeySelector(certificate.getPublicKey()), signed);
            context.setProperty("org.jcp.xml.dsig.secureValidation", !sha1);
            XMLSignature signature = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
            requirePlain(signature.getSignedInfo(), certificate.getPublicKey());
            require(covers(signature, body, known), "the body is not signed");
            requireFresh(security, signature, known, now);
            require(signature.validate(context), "it was changed after it was signed");
        } catch (GeneralSecurityException | MarshalException | XMLSignatureException | RuntimeException broken) {
            throw broken instanceof SourceFailure failure ? failure : refused("it cannot be checked", broken);
        }
    }

    /** Identifiers must be unique, else a signature could cover another element than is read. */
    private static Set<String> registerIds(Document document) {
        Set<String> ids = new HashSet<>();
        NodeList all = document.getElementsByTagNameNS("*", "*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (element.hasAttributeNS(WSU, "Id")) {
                require(ids.add(element.getAttributeNS(WSU, "Id")), "an identifier occurs twice");
                element.setIdAttributeNS(WSU, "Id", true);
            } else if (element.hasAttribute("Id")) {
                require(ids.add(element.getAttribute("Id")), "an identifier occurs twice");
            }
        }
        return ids;
    }

    private static boolean covers(XMLSignature signature, Element element, Set<String> known) {
        String id = element.getAttributeNS(WSU, "Id");
        return known.contains(id) && signature.getSignedInfo().getReferences().stream().anyMatch(one -> ("#" + id).equals(((Reference) one).getURI()));
    }

    private void requirePlain(SignedInfo signed, PublicKey key) {
        Set<String> methods = sha1 ? Set.of(RSA_SHA256, RSA_SHA1) : Set.of(RSA_SHA256);
        Set<String> digests = sha1 ? Set.of(DigestMethod.SHA256, DigestMethod.SHA1) : Set.of(DigestMethod.SHA256);
        require(key.getAlgorithm().equals("RSA") && methods.contains(signed.getSignatureMethod().getAlgorithm()), "its method is not allowed");
        require(signed.getReferences().size() <= MOST_REFERENCES, "it covers too many parts");
        for (Object one : signed.getReferences()) {
            Reference reference = (Reference) one;
            require(digests.contains(reference.getDigestMethod().getAlgorithm()), "its digest is not allowed");
            reference.getTransforms().forEach(transform -> require(((Transform) transform).getAlgorithm().equals(CanonicalizationMethod.EXCLUSIVE),
                    "it covers something else than what stands there"));
        }
    }

    /** Without a timestamp the reference that the signed body repeats keeps old answers out. */
    private static void requireFresh(Element security, XMLSignature signature, Set<String> known, Instant now) {
        NodeList stamps = security.getElementsByTagNameNS(WSU, "Timestamp");
        if (stamps.getLength() == 0) {
            return;
        }
        require(stamps.getLength() == 1 && covers(signature, (Element) stamps.item(0), known), "its timestamp is not signed");
        NodeList ends = ((Element) stamps.item(0)).getElementsByTagNameNS(WSU, "Expires");
        try {
            require(ends.getLength() == 0 || Instant.parse(ends.item(0).getTextContent().strip()).plus(LIFE).isAfter(now), "it has expired");
        } catch (DateTimeParseException malformed) {
            throw refused("its timestamp is none", malformed);
        }
    }

    private static X509Certificate certificate(Element security, Element signature, KeyStore trusted, Instant now) throws GeneralSecurityException {
        NodeList pointers = signature.getElementsByTagNameNS(WSSE, "Reference");
        require(pointers.getLength() == 1, "it names no certificate");
        String wanted = ((Element) pointers.item(0)).getAttribute("URI");
        Element token = only(security, WSSE, "BinarySecurityToken");
        require(wanted.equals("#" + token.getAttributeNS(WSU, "Id")), "it names another certificate");
        byte[] content = Base64.getMimeDecoder().decode(token.getTextContent());
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> chain = new ArrayList<>();
        if (token.getAttribute("ValueType").equals(PKI_PATH)) {
            for (Certificate one : factory.generateCertPath(new ByteArrayInputStream(content), "PkiPath").getCertificates()) {
                chain.add((X509Certificate) one);
            }
        } else {
            chain.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(content)));
        }
        require(!chain.isEmpty(), "it names no certificate");
        requireTrust(factory, chain, trusted, now);
        return chain.get(0);
    }

    private static void requireTrust(CertificateFactory factory, List<X509Certificate> chain, KeyStore trusted, Instant now)
            throws GeneralSecurityException {
        X509Certificate signer = chain.get(0);
        signer.checkValidity(Date.from(now));
        if (trusted.getCertificateAlias(signer) != null) {
            return;
        }
        PKIXParameters parameters = new PKIXParameters(trusted);
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(now));
        CertPath path = factory.generateCertPath(chain.stream().filter(one -> !isTrusted(trusted, one)).toList());
        CertPathValidator.getInstance("PKIX").validate(path, parameters);
    }

    private static boolean isTrusted(KeyStore trusted, X509Certificate one) {
        try {
            return trusted.getCertificateAlias(one) != null;
        } catch (GeneralSecurityException notLoaded) {
            throw new IllegalStateException(notLoaded);
        }
    }

    private static Element soap(Element envelope, String name) {
        return only(envelope, Xml.SOAP, name);
    }

    private static Element only(Element parent, String namespace, String name) {
        Element found = null;
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && name.equals(child.getLocalName()) && namespace.equals(child.getNamespaceURI())) {
                require(found == null, name + " occurs twice");
                found = child;
            }
        }
        require(found != null, "there is no " + name);
        return found;
    }

    private static void require(boolean fine, String otherwise) {
        if (!fine) {
            throw refused(otherwise, null);
        }
    }

    private static SourceFailure refused(String why, Throwable cause) {
        return new SourceFailure("source-signature", false, "The signature of the answer is not good: " + why + ".", cause);
    }
}
