package redisnonce_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/acs"
)

// exchangeBetweenServers sends one signed request to two servers that share a store.
func exchangeBetweenServers(t *testing.T, store acs.NonceStore) {
	t.Helper()
	credentials := acs.Credentials{AccessKeyID: "testid", AccessKeySecret: "testsecret"}
	clock := func() time.Time { return time.Date(2026, 1, 2, 12, 0, 0, 0, time.UTC) }
	r := httptest.NewRequest(http.MethodGet, "/?Action=Ping&Version=2020-09-07", nil)
	editor := acs.SignRequestV1(credentials, acs.SignOptions{Clock: clock})
	if err := editor(context.Background(), r); err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{`"Pong":true`, "SignatureNonceUsed"} {
		server := acs.NewServer(acs.WithCredentials(credentials), acs.WithNonceStore(store), acs.WithClock(clock))
		err := server.Handle(acs.Operation{Product: "Test", Action: "Ping", Version: "2020-09-07"},
			http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				acs.WriteResult(w, r, map[string]any{"Pong": true})
			}))
		if err != nil {
			t.Fatal(err)
		}
		answer := httptest.NewRecorder()
		server.ServeHTTP(answer, r)
		if !strings.Contains(answer.Body.String(), want) {
			t.Errorf("server %d answered %d %s, want %s", i+1, answer.Code, answer.Body, want)
		}
	}
}
