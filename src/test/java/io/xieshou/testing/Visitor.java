package io.xieshou.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody at a browser without JavaScript: keeps cookies, follows redirects, sends the CSRF token of the page looked at last. */
public final class Visitor {

    /** As {@code page/Csrf.jte} writes it. To read whole pages for it would be half the work of a long walk. */
    private static final Pattern CSRF = Pattern.compile("<input[^>]* name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String base;
    private String csrf = "";
    private String token = "";

    private Visitor(String base) {
        this.base = base;
    }

    /** A new browser, signed in nowhere. */
    public static Visitor at(int port) {
        return new Visitor("http://localhost:" + port);
    }

    /** What came back, after redirects. */
    public record Answer(int status, String path, Map<String, List<String>> headers, byte[] body) {

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public Document page() {
            return Jsoup.parse(text());
        }

        /** The heading of the page. */
        public String heading() {
            return page().select("h1").text();
        }
    }

    /** Signs in on the sign-in page. */
    public Answer signIn(String name, String password) {
        get("/sign-in");
        return signInHere(name, password);
    }

    /** Signs in on the page just looked at, which was the sign-in page instead of another. */
    public Answer signInHere(String name, String password) {
        return post("/sign-in", Map.of("name", name, "password", password));
    }

    /** All that are kept. */
    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /** The value of a cookie; empty when there is none. */
    public String cookie(String name) {
        return cookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Forgets the CSRF token, as a page of another site would not know it. */
    public Visitor withoutToken() {
        csrf = "";
        return this;
    }

    /** From now on shows this token where programs are let in, and the session everywhere else. */
    public Visitor withApiToken(String apiToken) {
        token = apiToken;
        return this;
    }

    public Answer get(String path, String... headers) {
        return answer(request(path, headers).GET().build());
    }

    /** Posts a form; a token of the last page goes with it. */
    public Answer post(String path, Map<String, String> fields, String... headers) {
        var pairs = new ArrayList<String>();
        fields.forEach((name, value) -> pairs.add(encode(name) + "=" + encode(value)));
        if (!csrf.isEmpty()) {
            pairs.add("_csrf=" + encode(csrf));
        }
        return answer(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", pairs)))
                .build());
    }

    /** Posts one file and fields, as {@code multipart/form-data}. */
    public Answer upload(String path, String field, String fileName, byte[] file, Map<String, String> fields) {
        var body = new Multipart();
        fields.forEach(body::field);
        body.field("_csrf", csrf).file(field, fileName, file);
        return answer(request(path)
                .header("Content-Type", body.contentType())
                .POST(BodyPublishers.ofByteArray(body.bytes()))
                .build());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html, */*;q=0.5");
        if (path.startsWith("/api/") && !token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Answer answer(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            var answer = new Answer(
                    response.statusCode(),
                    response.uri().getPath(),
                    response.headers().map(),
                    response.body());
            remember(answer);
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(request + " was not answered.", e);
        }
    }

    private void remember(Answer answer) {
        var type = answer.headers().getOrDefault("content-type", List.of("")).get(0);
        if (type.startsWith("text/html")) {
            var found = CSRF.matcher(answer.text());
            csrf = found.find() ? found.group(1) : csrf;
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
