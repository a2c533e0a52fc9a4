package acs_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/acs"
)

// assertNoSecret fails when text holds the secret or the token of the tests.
func assertNoSecret(t *testing.T, what, text string) {
	t.Helper()
	for _, secret := range []string{testSecret, testToken} {
		if strings.Contains(text, secret) {
			t.Errorf("%s shows a secret", what)
		}
	}
}

// TestPrinting prints everything that holds a secret with every verb, logger and encoder.
func TestPrinting(t *testing.T) {
	credentials := acs.Credentials{AccessKeyID: testKeyID, AccessKeySecret: testSecret, SecurityToken: testToken}
	key := acs.Key{Secret: testSecret, SecurityToken: testToken}
	keys := acs.NewStaticKeys(credentials)
	server := newServer(t, acs.WithKeyStore(keys))
	assertNoSecret(t, "GoString", credentials.GoString()+key.GoString()+key.String())
	refusal := acs.ErrSignatureMismatchV1.WithDetail("SecurityToken=" + testToken)
	for name, value := range map[string]any{
		"Credentials": credentials, "*Credentials": &credentials, "[]Credentials": []acs.Credentials{credentials},
		"Key": key, "*Key": &key, "map of Key": map[string]acs.Key{"a": key},
		"StaticKeys": *keys, "*StaticKeys": keys, "*Server": server,
		"*Error": refusal, "Error": *refusal, "wrapped": fmt.Errorf("handler: %w", refusal),
		"Option": acs.WithCredentials(credentials), "signer": acs.SignRequestV1(credentials, acs.SignOptions{}),
	} {
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%d", "%x", "%t"} {
			text := fmt.Sprintf(verb, value)
			assertNoSecret(t, name+" with "+verb, text)
			assertNoSecret(t, name+" with "+verb, strings.ToLower(text))
		}
		var log bytes.Buffer
		slog.New(slog.NewTextHandler(&log, nil)).Info("x", "value", value)
		slog.New(slog.NewJSONHandler(&log, nil)).Info("x", "value", value)
		assertNoSecret(t, name+" in a log", log.String())
		if encoded, err := json.Marshal(value); err == nil {
			assertNoSecret(t, name+" in JSON", string(encoded))
		}
	}
	if got := credentials.GoString() + credentials.String(); strings.Count(got, testKeyID) != 2 {
		t.Errorf("%s does not name the key", got)
	}
}

// TestRunningShowsNoSecret sends requests of every kind and greps answers, errors and the log. An answer may repeat a
// token only to the client that sent it, in the server's string to sign.
func TestRunningShowsNoSecret(t *testing.T) {
	credentials := acs.Credentials{AccessKeyID: testKeyID, AccessKeySecret: testSecret, SecurityToken: testToken}
	log, text := logger()
	server := newServer(t, acs.WithCredentials(credentials), acs.WithLogger(log))
	operation := acs.Operation{Product: "Config", Action: "Leak", Version: "2020-09-07"}
	err := server.Handle(operation, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		call, _ := acs.FromContext(r.Context())
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%d"} {
			assertNoSecret(t, "Call with "+verb, fmt.Sprintf(verb, call)+fmt.Sprintf(verb, &call))
		}
		leak := testSecret + " " + testToken + " " + r.URL.Query().Get("Signature")
		if r.URL.Query().Get("Panic") != "" {
			panic(leak)
		}
		acs.WriteError(w, r, errors.New(leak))
	}))
	if err != nil {
		t.Fatal(err)
	}
	for version, editor := range editors(credentials, signOptions) {
		for _, query := range []string{
			"Action=Leak&Version=2020-09-07", "Action=Leak&Version=2020-09-07&Panic=1", common, common + "&GroupId=g",
		} {
			r := sign(t, newRequest(t, http.MethodGet, query, ""), editor)
			_, _, body := exchange(t, server, r)
			assertNoSecret(t, version+" answer", body)
		}
	}
	if !strings.Contains(text.String(), "handler panicked") || !strings.Contains(text.String(), "handler failed") {
		t.Fatal("nothing was logged:", text)
	}
	assertNoSecret(t, "log", text.String())

	for _, broken := range []acs.Credentials{{AccessKeySecret: testSecret}, {AccessKeyID: testKeyID, SecurityToken: testToken}} {
		for version, editor := range editors(broken, signOptions) {
			err := editor(t.Context(), newRequest(t, http.MethodGet, common, ""))
			if err == nil {
				t.Fatal(version, "signed with half a key")
			}
			assertNoSecret(t, version+" signer", err.Error())
		}
	}
}
