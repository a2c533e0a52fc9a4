import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.ConfigApi;
import org.openapitools.client.model.GenerateAggregateConfigRulesReportResult;

/** Calls the reference server with the generated Java client: java Call URL. */
final class Call {
  private static final String ACTION = "GenerateAggregateConfigRulesReport";
  private static final String VERSION = "2020-09-07";
  private static final String KNOWN = "ca-f632626622af0079****";

  public static void main(String[] args) throws Exception {
    ApiClient client = new ApiClient();
    client.updateBaseUri(args[0]);
    client.setRequestInterceptor(Call::sign);
    ConfigApi api = new ConfigApi(client);

    GenerateAggregateConfigRulesReportResult answer =
        api.generateAggregateConfigRulesReport(ACTION, KNOWN, VERSION, "java", null);
    if (!KNOWN.equals(answer.getAggregatorId()) || answer.getRequestId() == null) {
      throw new IllegalStateException("Java: " + answer);
    }
    try {
      api.generateAggregateConfigRulesReport(ACTION, "ca-none", VERSION, null, null);
      throw new IllegalStateException("Java: an unknown group was not refused");
    } catch (ApiException refusal) {
      if (refusal.getCode() != 400 || !refusal.getResponseBody().contains("Invalid.AggregatorId.Value")) {
        throw refusal;
      }
    }
    System.out.println("Java client: called by GET, and refused as documented");
  }

  /** Adds the signature, version 1.0, to the query of a GET. */
  private static void sign(HttpRequest.Builder builder) {
    URI uri = builder.build().uri();
    List<String> pairs = new ArrayList<>();
    for (String pair : uri.getRawQuery().split("&")) {
      String[] parts = pair.split("=", 2);
      pairs.add(encode(decode(parts[0])) + "=" + encode(decode(parts[1])));
    }
    pairs.add("AccessKeyId=testid");
    pairs.add("SignatureMethod=HMAC-SHA1");
    pairs.add("SignatureVersion=1.0");
    pairs.add("SignatureNonce=" + UUID.randomUUID());
    pairs.add("Timestamp=" + encode(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()));
    String text = "GET&%2F&" + encode(pairs.stream().sorted().collect(Collectors.joining("&")));
    pairs.add("Signature=" + encode(hmac("testsecret&", text)));
    builder.uri(URI.create(uri.getScheme() + "://" + uri.getAuthority() + "/?" + String.join("&", pairs)));
  }

  private static String hmac(String key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
  }
}
