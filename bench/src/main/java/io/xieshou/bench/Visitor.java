package io.xieshou.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody at a browser: keeps cookies, follows redirects, sends the CSRF token of the page looked at last. */
final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = client(HttpClient.Redirect.NORMAL);
    private final HttpClient straight = client(HttpClient.Redirect.NEVER);
    private final HttpClient program = HttpClient.newHttpClient();
    private final String base;
    private volatile String csrf = "";

    Visitor(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** What came back, after redirects. */
    record Answer(int status, String path, String text) {}

    boolean reaches(String path) {
        try {
            return get(path).status() == 200;
        } catch (IOException absent) {
            return false;
        }
    }

    void signIn(String name, String password) throws IOException {
        get("/sign-in");
        var answer = post("/sign-in", Map.of("name", name, "password", password));
        if (answer.path().equals("/sign-in")) {
            throw new IllegalStateException("Sign-in was refused: " + answer.text());
        }
        get("/ledgers");
    }

    Answer get(String path) throws IOException {
        return send(client, request(path).GET().build());
    }

    /** A page that must be there. */
    Answer see(String path) throws IOException {
        var answer = get(path);
        if (answer.status() != 200) {
            throw new IllegalStateException(path + " answered " + answer.status() + ": " + answer.text());
        }
        return answer;
    }

    private HttpClient client(HttpClient.Redirect redirects) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .followRedirects(redirects)
                .build();
    }

    Answer post(String path, Map<String, String> fields) throws IOException {
        return send(client, form(path, fields));
    }

    /** Posts a form without going where the answer leads. */
    Answer save(String path, Map<String, String> fields) throws IOException {
        return send(straight, form(path, fields));
    }

    private HttpRequest form(String path, Map<String, String> fields) {
        var pairs = new ArrayList<String>();
        fields.forEach((name, value) -> pairs.add(encode(name) + "=" + encode(value)));
        pairs.add("_csrf=" + encode(csrf));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", pairs)))
                .build();
    }

    Answer upload(String path, Path file, Map<String, String> fields) throws IOException {
        var boundary = "----bench" + System.nanoTime();
        var body = new ByteArrayOutputStream();
        part(body, boundary, "name=\"_csrf\"", csrf.getBytes(StandardCharsets.UTF_8));
        fields.forEach(
                (name, value) -> part(body, boundary, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        part(body, boundary, "name=\"file\"; filename=\"" + file.getFileName() + "\"", Files.readAllBytes(file));
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                client,
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build());
    }

    private static void part(ByteArrayOutputStream body, String boundary, String name, byte[] content) {
        var head = "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n".formatted(boundary, name);
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** What a program sends to the API, without the visitor's cookies; refusals are errors. */
    void program(String path, String token, String json) throws IOException {
        var answer = send(
                program,
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build());
        if (answer.status() != 200) {
            throw new IllegalStateException(path + " answered " + answer.status() + ": "
                    + answer.text().substring(0, Math.min(2000, answer.text().length())));
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html");
    }

    private Answer send(HttpClient through, HttpRequest request) throws IOException {
        try {
            var response = through.send(request, BodyHandlers.ofString());
            var answer = new Answer(response.statusCode(), response.uri().getPath(), response.body());
            var token = CSRF.matcher(answer.text());
            if (token.find()) {
                csrf = token.group(1);
            }
            return answer;
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
