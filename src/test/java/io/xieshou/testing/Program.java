package io.xieshou.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that calls the API with a token. */
public final class Program {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final String token;

    private Program(String base, String token) {
        this.base = base;
        this.token = token;
    }

    public static Program at(int port, String token) {
        return new Program("http://localhost:" + port, token);
    }

    /** What came back. */
    public record Answer(int status, HttpResponse<byte[]> response) {

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** A header; empty when it is not there. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /** @param headers names and values in turn */
    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public Answer post(String path, String json, String... headers) {
        return post(path, "application/json", json.getBytes(StandardCharsets.UTF_8), headers);
    }

    public Answer post(String path, String type, byte[] body, String... headers) {
        return send(request(path, headers).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("No answer.", e);
        }
    }
}
