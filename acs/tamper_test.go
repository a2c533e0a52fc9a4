package acs_test

import (
	"crypto/sha256"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/acs"
)

// tampering is a change to a signed request and the code of its refusal.
type tampering struct {
	name   string
	change func(r *http.Request)
	want   string
}

// setQuery returns a change of one parameter of the query.
func setQuery(name, value string) func(*http.Request) {
	return func(r *http.Request) {
		query := r.URL.Query()
		query.Set(name, value)
		r.URL.RawQuery = query.Encode()
	}
}

// setHeader returns a change of one header.
func setHeader(name, value string) func(*http.Request) {
	return func(r *http.Request) { r.Header.Set(name, value) }
}

// replaceIn returns a change of the Authorization header.
func replaceIn(header, old, fresh string) func(*http.Request) {
	return func(r *http.Request) {
		r.Header.Set(header, strings.Replace(r.Header.Get(header), old, fresh, 1))
	}
}

// setForm returns a change of the body.
func setForm(form string) func(*http.Request) {
	return func(r *http.Request) {
		r.Body, r.ContentLength = io.NopCloser(strings.NewReader(form)), int64(len(form))
	}
}

func setMethod(method string) func(*http.Request) { return func(r *http.Request) { r.Method = method } }

func setHost(host string) func(*http.Request) { return func(r *http.Request) { r.Host = host } }

// tamperServer has a second operation and a second key, so that a change can lead to something that exists.
func tamperServer(t testing.TB) *acs.Server {
	t.Helper()
	other := acs.Credentials{AccessKeyID: "other", AccessKeySecret: "another-secret"}
	temporary := acs.Credentials{AccessKeyID: "temporary", AccessKeySecret: testSecret, SecurityToken: testToken}
	server := newServer(t, acs.WithCredentials(testCredentials(), other, temporary), acs.WithHosts(testHost, "twin.aliyuncs.com"))
	second := acs.Operation{Product: "Config", Action: "Second", Version: "2020-09-07"}
	if err := server.Handle(second, http.HandlerFunc(echo)); err != nil {
		t.Fatal(err)
	}
	return server
}

const mismatch = "SignatureDoesNotMatch"

func tamperingsV1() []tampering {
	return []tampering{
		{"Action of another operation", setQuery("Action", "Second"), mismatch},
		{"Action unknown", setQuery("Action", "Echo2"), "InvalidAction.NotFound"},
		{"Version", setQuery("Version", "2020-09-08"), "InvalidVersion"},
		{"Format", setQuery("Format", "json"), mismatch},
		{"AccessKeyId of another key", setQuery("AccessKeyId", "other"), mismatch},
		{"AccessKeyId unknown", setQuery("AccessKeyId", "nobody"), "InvalidAccessKeyId.NotFound"},
		{"Signature", setQuery("Signature", "AAAAAAAAAAAAAAAAAAAAAAAAAAA="), mismatch},
		{"Signature short", setQuery("Signature", "A"), mismatch},
		{"Signature removed", setQuery("Signature", ""), "MissingSignature"},
		{"SignatureMethod", setQuery("SignatureMethod", "HMAC-SHA256"), "InvalidSignatureMethod"},
		{"SignatureVersion", setQuery("SignatureVersion", "2.0"), "InvalidSignatureVersion"},
		{"SignatureNonce", setQuery("SignatureNonce", "fresh"), mismatch},
		{"SignatureType", setQuery("SignatureType", "BEARERTOKEN"), "InvalidSignatureType"},
		{"SignatureType empty", setQuery("SignatureType", ""), mismatch},
		{"Timestamp a second later", setQuery("Timestamp", "2026-01-02T12:00:01Z"), mismatch},
		{"Timestamp 16 minutes old", setQuery("Timestamp", "2026-01-02T11:44:00Z"), "InvalidTimeStamp.Expired"},
		{"Timestamp 16 minutes ahead", setQuery("Timestamp", "2026-01-02T12:16:00Z"), "InvalidTimeStamp.Expired"},
		{"Timestamp malformed", setQuery("Timestamp", "2026-01-02 12:00:00"), "InvalidTimeStamp.Format"},
		{"SecurityToken added", setQuery("SecurityToken", "stranger"), "InvalidSecurityToken.MismatchWithAccessKey"},
		{"business parameter", setQuery("GroupId", "h"), mismatch},
		{"business parameter removed", func(r *http.Request) {
			r.URL.RawQuery = strings.Replace(r.URL.RawQuery, "&GroupId=g", "", 1)
		}, mismatch},
		{"parameter added", setQuery("Extra", "1"), mismatch},
		{"empty parameter added", setQuery("Extra", ""), mismatch},
		{"form", setForm("Level=Low"), mismatch},
		{"form parameter added", setForm("Level=High&Extra=1"), mismatch},
		{"form removed", setForm(""), mismatch},
		{"method", setMethod(http.MethodGet), mismatch},
		{"method unknown", setMethod(http.MethodPatch), "UnsupportedHTTPMethod"},
		{"host", setHost("ecs.aliyuncs.com"), "InvalidProduct.NotFound"},
		{"path", func(r *http.Request) { r.URL.Path = "/x" }, "InvalidAction.NotFound"},
	}
}

func tamperingsV3() []tampering {
	return []tampering{
		{"x-acs-action of another operation", setHeader("x-acs-action", "Second"), mismatch},
		{"x-acs-action unknown", setHeader("x-acs-action", "Echo2"), "InvalidAction.NotFound"},
		{"Action added", setQuery("Action", "Second"), mismatch},
		{"x-acs-version", setHeader("x-acs-version", "2020-09-08"), "InvalidVersion"},
		{"x-acs-date a second later", setHeader("x-acs-date", "2026-01-02T12:00:01Z"), mismatch},
		{"x-acs-date 16 minutes old", setHeader("x-acs-date", "2026-01-02T11:44:00Z"), "InvalidTimeStamp.Expired"},
		{"x-acs-date 16 minutes ahead", setHeader("x-acs-date", "2026-01-02T12:16:00Z"), "InvalidTimeStamp.Expired"},
		{"x-acs-date malformed", setHeader("x-acs-date", "2026-01-02T12:00:00.5Z"), "InvalidTimeStamp.Format"},
		{"x-acs-date removed", func(r *http.Request) { r.Header.Del("x-acs-date") }, "MissingTimestamp"},
		{"x-acs-signature-nonce", setHeader("x-acs-signature-nonce", "fresh"), mismatch},
		{"x-acs-signature-nonce removed", func(r *http.Request) { r.Header.Del("x-acs-signature-nonce") }, "MissingSignatureNonce"},
		{"x-acs-signature-nonce twice", func(r *http.Request) { r.Header.Add("x-acs-signature-nonce", "second") }, "IncompleteSignature"},
		{"x-acs-content-sha256", setHeader("x-acs-content-sha256", strings.Repeat("0", 64)), mismatch},
		{"x-acs-content-sha256 removed", func(r *http.Request) { r.Header.Del("x-acs-content-sha256") }, mismatch},
		{"x-acs-security-token added", setHeader("x-acs-security-token", "stranger"), "IncompleteSignature"},
		{"another signed header", setHeader("x-acs-extra", "changed"), mismatch},
		{"content-type", setHeader("Content-Type", "text/plain"), mismatch},
		{"host", setHost("twin.aliyuncs.com"), mismatch},
		{"method", setMethod(http.MethodGet), mismatch},
		{"query", setQuery("GroupId", "h"), mismatch},
		{"parameter added", setQuery("Extra", ""), mismatch},
		{"body", setForm("Level=Low"), mismatch},
		{"body with the same parameters", setForm("Level=%48igh"), mismatch},
		{"body removed", setForm(""), mismatch},
		{"Credential of another key", replaceIn("Authorization", "testid", "other"), mismatch},
		{"Credential unknown", replaceIn("Authorization", "testid", "nobody"), "InvalidAccessKeyId.NotFound"},
		{"Credential removed", replaceIn("Authorization", "Credential", "C"), "MissingAccessKeyId"},
		{"Signature", replaceIn("Authorization", "Signature=", "Signature=0"), mismatch},
		{"Signature removed", replaceIn("Authorization", "Signature", "S"), "MissingSignature"},
		{"Signature twice", replaceIn("Authorization", "Signature", "Signature=0,Signature"), "IncompleteSignature"},
		{"Authorization twice", func(r *http.Request) { r.Header.Add("Authorization", r.Header.Get("Authorization")) }, "IncompleteSignature"},
		{"algorithm of the same family", replaceIn("Authorization", "SHA256", "SM3"), mismatch},
		{"algorithm unknown", replaceIn("Authorization", "HMAC", "RSA"), "InvalidSignatureMethod"},
		{"host unsigned", replaceIn("Authorization", "host;", ""), "IncompleteSignature"},
		{"date unsigned", replaceIn("Authorization", "x-acs-date;", ""), "IncompleteSignature"},
		{"nonce unsigned", replaceIn("Authorization", "x-acs-signature-nonce;", ""), "IncompleteSignature"},
		{"action unsigned", replaceIn("Authorization", "x-acs-action;", ""), "IncompleteSignature"},
		{"content type unsigned", replaceIn("Authorization", "content-type;", ""), "IncompleteSignature"},
		{"another header unsigned", replaceIn("Authorization", "x-acs-extra;", ""), mismatch},
		{"a header signed twice", replaceIn("Authorization", "host;", "host;host;"), "IncompleteSignature"},
		{"no header signed", replaceIn("Authorization", "SignedHeaders", "Headers"), "IncompleteSignature"},
		{"nothing but the algorithm", setHeader("Authorization", "ACS3-HMAC-SHA256"), "MissingAccessKeyId"},
		{"path", func(r *http.Request) { r.URL.Path = "/x" }, "InvalidAction.NotFound"},
	}
}

// editors returns the signers of all versions and algorithms.
func editors(credentials acs.Credentials, options func() acs.SignOptions) map[string]acs.RequestEditor {
	return map[string]acs.RequestEditor{
		"v1":         acs.SignRequestV1(credentials, options()),
		"v3":         acs.SignRequestV3(credentials, acs.AlgorithmHMACSHA256, options()),
		"v3 and SM3": acs.SignRequestV3(credentials, acs.AlgorithmHMACSM3, options()),
	}
}

// TestTampered: a signed request passes, every change of it is refused with its code, and no refusal burns the nonce.
func TestTampered(t *testing.T) {
	signers := editors(testCredentials(), signOptions)
	for version, tamperings := range map[string][]tampering{"v1": tamperingsV1(), "v3": tamperingsV3()} {
		for _, c := range tamperings {
			t.Run(version+"/"+c.name, func(t *testing.T) {
				server := tamperServer(t)
				build := func() *http.Request {
					r := newRequest(t, http.MethodPost, common+"&GroupId=g&ClientToken=", "Level=High")
					r.Header.Set("X-Acs-Extra", "as signed")
					return arrived(r)
				}
				signed := sign(t, build(), signers[version])
				tampered := signed.Clone(signed.Context())
				tampered.Body = copyBody(t, signed)
				c.change(tampered)
				if _, _, body := exchange(t, server, tampered); !strings.Contains(body, `"Code":"`+c.want+`"`) {
					t.Errorf("want %s, got %s", c.want, body)
				}
				if status, _, body := exchange(t, server, signed); status != http.StatusOK {
					t.Errorf("the request as signed is refused: %s", body)
				}
				signed.Body = copyBody(t, signed)
				if _, _, body := exchange(t, server, signed); !strings.Contains(body, `"Code":"SignatureNonceUsed"`) {
					t.Errorf("the replay is not refused: %s", body)
				}
			})
		}
	}
}

// copyBody returns the body that the signer left.
func copyBody(t testing.TB, r *http.Request) io.ReadCloser {
	t.Helper()
	if r.GetBody == nil {
		return http.NoBody
	}
	body, err := r.GetBody()
	if err != nil {
		t.Fatal(err)
	}
	return body
}

// TestOtherSecret: a wrong secret is answered with what the server signed, in the words that clients look for.
func TestOtherSecret(t *testing.T) {
	wrong := acs.Credentials{AccessKeyID: testKeyID, AccessKeySecret: "wrong"}
	signers := editors(wrong, signOptions)
	const emptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
	canonical := "GET\n/\nGroupId=a%20b\nhost:" + testHost + "\nx-acs-action:Echo\nx-acs-content-sha256:" + emptyHash +
		"\nx-acs-date:2026-01-02T12:00:00Z\nx-acs-signature-nonce:nonce-1\nx-acs-version:2020-09-07\n\n" +
		"host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version\n" + emptyHash
	texts := map[string]string{
		"v1": "Specified signature is not matched with our calculation. server string to sign is:GET&%2F&" +
			"AccessKeyId%3Dtestid%26Action%3DEcho%26GroupId%3Da%2520b%26SignatureMethod%3DHMAC-SHA1" +
			"%26SignatureNonce%3Dnonce-1%26SignatureVersion%3D1.0%26Timestamp%3D2026-01-02T12%253A00%253A00Z" +
			"%26Version%3D2020-09-07",
		"v3": fmt.Sprintf("Specified signature does not match our calculation. server StringToSign is "+
			"[ACS3-HMAC-SHA256\n%x] server CanonicalRequest is [%s]", sha256.Sum256([]byte(canonical)), canonical),
	}
	for version, text := range texts {
		t.Run(version, func(t *testing.T) {
			r := sign(t, newRequest(t, http.MethodGet, common+"&GroupId=a+b", ""), signers[version])
			status, _, body := exchange(t, newServer(t), r)
			if want := errorJSON(mismatch, strings.ReplaceAll(text, "\n", `\n`)); status != 400 || body != want {
				t.Errorf("got\n%s, want\n%s", body, want)
			}
		})
	}
}

// TestSkew: the clock may be off by the skew, to the second, in both directions, and not by more.
func TestSkew(t *testing.T) {
	for _, c := range []struct {
		name    string
		off     time.Duration
		options []acs.Option
		status  int
	}{
		{"15 minutes old", -15 * time.Minute, nil, 200},
		{"15 minutes ahead", 15 * time.Minute, nil, 200},
		{"a second older", -15*time.Minute - time.Second, nil, 400},
		{"a second further ahead", 15*time.Minute + time.Second, nil, 400},
		{"30 minutes of 31", -30 * time.Minute, []acs.Option{acs.WithSkew(31 * time.Minute)}, 200},
		{"a century", -100 * 366 * 24 * time.Hour, nil, 400},
		{"two centuries ahead", 200 * 366 * 24 * time.Hour, nil, 400},
	} {
		t.Run(c.name, func(t *testing.T) {
			options := func() acs.SignOptions {
				return acs.SignOptions{Clock: func() time.Time { return noon().Add(c.off) }, Nonce: nonces()}
			}
			for version, editor := range editors(testCredentials(), options) {
				r := sign(t, newRequest(t, http.MethodGet, common+"&GroupId=g", ""), editor)
				status, _, body := exchange(t, newServer(t, c.options...), r)
				if status != c.status || status != 200 && !strings.Contains(body, `"InvalidTimeStamp.Expired"`) {
					t.Errorf("%s: %d %s", version, status, body)
				}
			}
		})
	}
}
