package acs_test

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/acs"
)

// codeOf returns the error code of a JSON envelope, or "" of a success.
func codeOf(body string) string {
	_, rest, _ := strings.Cut(body, `"Code":"`)
	code, _, _ := strings.Cut(rest, `"`)
	return code
}

// TestOrderOfChecks mends a request that is wrong in every way step by step: each step must surface the next error.
// The order is that of 4.4 in the collected facts: operation, common parameters, time, key, token, signature, nonce,
// business parameters.
func TestOrderOfChecks(t *testing.T) {
	key := acs.Credentials{AccessKeyID: "temporary", AccessKeySecret: testSecret, SecurityToken: testToken}
	server := newServer(t, acs.WithCredentials(key))
	query := url.Values{"Level": {"Middle"}}
	used := "used"
	useNonce(t, server, key, used)

	steps := []struct {
		want string
		mend func()
	}{
		{"InvalidAction.NotFound", func() { query.Set("Action", "Echo") }},
		{"MissingVersion", func() { query.Set("Version", "1999-01-01") }},
		{"InvalidVersion", func() { query.Set("Version", "2020-09-07"); query.Set("Format", "YAML") }},
		{"InvalidParameter.Format", func() { query.Set("Format", "JSON") }},
		{"MissingAccessKeyId", func() { query.Set("AccessKeyId", "nobody") }},
		{"MissingSignature", func() { query.Set("Signature", "wrong") }},
		{"MissingSignatureMethod", func() { query.Set("SignatureMethod", "MD5") }},
		{"MissingSignatureVersion", func() { query.Set("SignatureVersion", "0.9") }},
		{"MissingSignatureNonce", func() { query.Set("SignatureNonce", used) }},
		{"MissingTimestamp", func() { query.Set("Timestamp", "noon") }},
		{"InvalidSignatureMethod", func() { query.Set("SignatureMethod", "HMAC-SHA1") }},
		{"InvalidSignatureVersion", func() { query.Set("SignatureVersion", "1.0"); query.Set("SignatureType", "x") }},
		{"InvalidSignatureType", func() { query.Set("SignatureType", "") }},
		{"InvalidTimeStamp.Format", func() { query.Set("Timestamp", "2026-01-02T11:00:00Z") }},
		{"InvalidTimeStamp.Expired", func() { query.Set("Timestamp", "2026-01-02T12:00:00Z") }},
		{"InvalidAccessKeyId.NotFound", func() { query.Set("AccessKeyId", "temporary") }},
		{"MissingSecurityToken", func() { query.Set("SecurityToken", "wrong") }},
		{"InvalidSecurityToken.MismatchWithAccessKey", func() { query.Set("SecurityToken", testToken) }},
		{"SignatureDoesNotMatch", func() { resign(query) }},
		{"SignatureNonceUsed", func() { query.Set("SignatureNonce", "fresh"); resign(query) }},
		{"MissingGroupId", func() { query.Set("GroupId", "g"); query.Set("SignatureNonce", "fresh2"); resign(query) }},
		{"InvalidLevel", func() { query.Set("Level", "Low"); query.Set("SignatureNonce", "fresh3"); resign(query) }},
	}
	for _, step := range steps {
		_, _, body := exchange(t, server, newRequest(t, http.MethodGet, query.Encode(), ""))
		if codeOf(body) != step.want {
			t.Fatalf("want %s, got %s", step.want, body)
		}
		step.mend()
	}
	if status, _, body := exchange(t, server, newRequest(t, http.MethodGet, query.Encode(), "")); status != http.StatusOK {
		t.Fatal(body)
	}
}

// resign signs query in place.
func resign(query url.Values) {
	params := make(acs.Params, 0, len(query))
	for name, values := range query {
		params = append(params, acs.Param{Name: name, Value: values[0]})
	}
	query.Set("Signature", acs.Sign(testSecret, acs.StringToSign(http.MethodGet, params)))
}

// useNonce spends a nonce with a good request.
func useNonce(t testing.TB, server http.Handler, key acs.Credentials, nonce string) {
	t.Helper()
	options := acs.SignOptions{Clock: noon, Nonce: func() string { return nonce }}
	r := sign(t, newRequest(t, http.MethodGet, common+"&GroupId=g", ""), acs.SignRequestV1(key, options))
	if status, _, body := exchange(t, server, r); status != http.StatusOK {
		t.Fatal(body)
	}
}

// oneKey is a key store of one answer.
type oneKey struct {
	key acs.Key
	err error
}

func (o oneKey) Key(context.Context, string) (acs.Key, error) { return o.key, o.err }

func TestKeyStoreAnswers(t *testing.T) {
	good := acs.Key{Secret: testSecret}
	token := acs.Key{Secret: testSecret, SecurityToken: testToken, Expires: noon().Add(time.Second)}
	expired := token
	expired.Expires = noon()
	for _, c := range []struct {
		name, token string
		store       oneKey
		want        string
	}{
		{"good", "", oneKey{key: good}, ""},
		{"temporary", testToken, oneKey{key: token}, ""},
		{"unknown", "", oneKey{err: acs.ErrKeyUnknown}, "InvalidAccessKeyId.NotFound"},
		{"inactive", "", oneKey{key: acs.Key{Secret: testSecret, Inactive: true}}, "InvalidAccessKeyId.Inactive"},
		{"store down", "", oneKey{err: errors.New("connection refused")}, "ServiceUnavailable"},
		{"no secret", "", oneKey{}, "ServiceUnavailable"},
		{"token missing", "", oneKey{key: token}, "MissingSecurityToken"},
		{"token of another", "stranger", oneKey{key: token}, "InvalidSecurityToken.MismatchWithAccessKey"},
		{"token without need", testToken, oneKey{key: good}, "InvalidSecurityToken.MismatchWithAccessKey"},
		{"token expired", testToken, oneKey{key: expired}, "InvalidSecurityToken.Expired"},
	} {
		t.Run(c.name, func(t *testing.T) {
			credentials := testCredentials()
			credentials.SecurityToken = c.token
			for version, editor := range editors(credentials, signOptions) {
				log, text := logger()
				server := newServer(t, acs.WithKeyStore(c.store), acs.WithLogger(log))
				r := sign(t, newRequest(t, http.MethodGet, common+"&GroupId=g", ""), editor)
				_, _, body := exchange(t, server, r)
				if codeOf(body) != c.want {
					t.Errorf("%s: want %q, got %s", version, c.want, body)
				}
				if (c.want == "ServiceUnavailable") != (text.Len() > 0) || strings.Contains(body, "connection") {
					t.Errorf("%s: the cause belongs into the log and nowhere else: log %q, body %s", version, text, body)
				}
			}
		})
	}
}

// failingNonces is a nonce store of one answer.
type failingNonces struct{ err error }

func (f failingNonces) Use(context.Context, string, time.Time, time.Duration) error { return f.err }

func TestNonceStoreAnswers(t *testing.T) {
	for want, err := range map[string]error{
		"":                   nil,
		"SignatureNonceUsed": acs.ErrNonceSeen,
		"Throttling.User":    acs.ErrNoncesFull,
		"ServiceUnavailable": errors.New("connection refused"),
	} {
		server := newServer(t, acs.WithNonceStore(failingNonces{err}))
		for version, editor := range editors(testCredentials(), signOptions) {
			_, _, body := exchange(t, server, sign(t, newRequest(t, http.MethodGet, common+"&GroupId=g", ""), editor))
			if codeOf(body) != want {
				t.Errorf("%s: want %q, got %s", version, want, body)
			}
		}
	}
}

// spyNonces records what it is asked.
type spyNonces struct {
	keys  []string
	lives []time.Duration
}

func (s *spyNonces) Use(_ context.Context, key string, _ time.Time, live time.Duration) error {
	if slices.Contains(s.keys, key) {
		return acs.ErrNonceSeen
	}
	s.keys, s.lives = append(s.keys, key), append(s.lives, live)
	return nil
}

// TestNonceLife: a nonce lives for the window, and longer when the request could else be sent again.
func TestNonceLife(t *testing.T) {
	for _, c := range []struct {
		name    string
		ahead   time.Duration
		options []acs.Option
		want    time.Duration
	}{
		{"on time", 0, nil, 15 * time.Minute},
		{"old", -10 * time.Minute, nil, 15 * time.Minute},
		{"ahead", 10 * time.Minute, nil, 25 * time.Minute},
		{"short window", 0, []acs.Option{acs.WithNonceWindow(time.Second)}, 15 * time.Minute},
		{"short window, old", -10 * time.Minute, []acs.Option{acs.WithNonceWindow(time.Second)}, 5 * time.Minute},
		{"long window", 0, []acs.Option{acs.WithNonceWindow(time.Hour)}, time.Hour},
		{"long skew", 0, []acs.Option{acs.WithSkew(31 * time.Minute)}, 31 * time.Minute},
	} {
		t.Run(c.name, func(t *testing.T) {
			spy := &spyNonces{}
			options := acs.SignOptions{Clock: func() time.Time { return noon().Add(c.ahead) }}
			server := newServer(t, append(c.options, acs.WithNonceStore(spy))...)
			editor := acs.SignRequestV1(testCredentials(), options)
			_, _, body := exchange(t, server, sign(t, newRequest(t, http.MethodGet, common+"&GroupId=g", ""), editor))
			if len(spy.lives) != 1 || spy.lives[0] != c.want {
				t.Errorf("lives %v, want %v: %s", spy.lives, c.want, body)
			}
		})
	}
}

// TestNonceScope: by default two keys may use the same nonce, on request nobody may.
func TestNonceScope(t *testing.T) {
	other := acs.Credentials{AccessKeyID: "other", AccessKeySecret: "another-secret"}
	for name, c := range map[string]struct {
		options []acs.Option
		want    string
	}{
		"per key":    {nil, ""},
		"per server": {[]acs.Option{acs.WithNonceScope(acs.ScopeServer)}, "SignatureNonceUsed"},
	} {
		server := newServer(t, append(c.options, acs.WithCredentials(testCredentials(), other))...)
		useNonce(t, server, testCredentials(), "same")
		options := acs.SignOptions{Clock: noon, Nonce: func() string { return "same" }}
		for _, editor := range []acs.RequestEditor{acs.SignRequestV3(other, acs.AlgorithmHMACSHA256, options)} {
			_, _, body := exchange(t, server, sign(t, newRequest(t, http.MethodGet, common+"&GroupId=g", ""), editor))
			if codeOf(body) != c.want {
				t.Errorf("%s: want %q, got %s", name, c.want, body)
			}
		}
	}
}

// TestNonceScopeKeys: no two pairs of key and nonce share an entry.
func TestNonceScopeKeys(t *testing.T) {
	spy := &spyNonces{}
	keys := []acs.Credentials{{AccessKeyID: "a", AccessKeySecret: "s"}, {AccessKeyID: "ab", AccessKeySecret: "s"}}
	server := newServer(t, acs.WithNonceStore(spy), acs.WithCredentials(keys...))
	for i, nonce := range []string{"bc", "c"} {
		useNonce(t, server, keys[i], nonce)
	}
	if len(spy.keys) != 2 {
		t.Errorf("%q", spy.keys)
	}
}
