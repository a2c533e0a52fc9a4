package acs_test

import (
	"bytes"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/plumb-conformance/plumb/acs"
)

// TestSignedBytes pins what the signers put on the wire.
func TestSignedBytes(t *testing.T) {
	const signature = "&AccessKeyId=testid&SignatureMethod=HMAC-SHA1&SignatureVersion=1.0&SignatureNonce=nonce-1" +
		"&Timestamp=2026-01-02T12%3A00%3A00Z"
	for _, c := range []struct {
		name, query, form, wantQuery, wantForm string
		placement                              acs.Placement
		token                                  string
	}{
		{"query", common + "&GroupId=a+b", "", common + "&GroupId=a%20b" + signature, "", acs.PlaceQuery, ""},
		{"untouched form", common, "GroupId=a+b", common + signature, "GroupId=a+b", acs.PlaceQuery, ""},
		{"token", common, "", common + signature + "&SecurityToken=acs-test-token-do-not-print", "", acs.PlaceQuery, testToken},
		{"emptied form", common, "GroupId=a+b&Signature=&AccessKeyId=", common + signature, "GroupId=a%20b", acs.PlaceQuery, ""},
		{"all in the form", common, "GroupId=a+b", "", common + "&GroupId=a%20b" + signature, acs.PlaceForm, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			options := signOptions()
			options.Placement = c.placement
			credentials := testCredentials()
			credentials.SecurityToken = c.token
			r := sign(t, newRequest(t, http.MethodPost, c.query, c.form), acs.SignRequestV1(credentials, options))
			body, err := io.ReadAll(arrived(r).Body)
			if err != nil {
				t.Fatal(err)
			}
			if int64(len(body)) != r.ContentLength {
				t.Errorf("ContentLength %d of %d bytes", r.ContentLength, len(body))
			}
			query, form := dropSignature(r.URL.RawQuery), dropSignature(string(body))
			if query != c.wantQuery || form != c.wantForm {
				t.Errorf("query %s\nwant  %s\nform %s\nwant %s", query, c.wantQuery, form, c.wantForm)
			}
		})
	}
}

// dropSignature cuts the Signature, which signers add last, off.
func dropSignature(raw string) string {
	raw, _, _ = strings.Cut(raw, "&Signature=")
	return raw
}

func TestSignV3Headers(t *testing.T) {
	credentials := testCredentials()
	credentials.SecurityToken = testToken
	r := newRequest(t, http.MethodPost, common, "GroupId=a+b")
	r.Header.Set("X-Acs-Extra", " padded ")
	r.Header.Set("User-Agent", "not signed")
	sign(t, r, acs.SignRequestV3(credentials, acs.AlgorithmHMACSM3, signOptions()))
	if r.URL.RawQuery != "" {
		t.Errorf("query %s", r.URL.RawQuery)
	}
	authorization, _, _ := strings.Cut(r.Header.Get("Authorization"), ",Signature=")
	want := "ACS3-HMAC-SM3 Credential=testid,SignedHeaders=content-type;host;x-acs-action;x-acs-content-sha256;x-acs-date;" +
		"x-acs-extra;x-acs-security-token;x-acs-signature-nonce;x-acs-version"
	if authorization != want {
		t.Errorf("%s, want\n%s", authorization, want)
	}
	for name, want := range map[string]string{
		"x-acs-action": "Echo", "x-acs-version": "2020-09-07", "x-acs-date": "2026-01-02T12:00:00Z",
		"x-acs-signature-nonce": "nonce-1", "x-acs-security-token": testToken,
		"x-acs-content-sha256": acs.AlgorithmHMACSM3.PayloadHash([]byte("GroupId=a+b")),
	} {
		if got := r.Header.Get(name); got != want {
			t.Errorf("%s %q, want %q", name, got, want)
		}
	}
}

// TestSignTwice: a retry is signed anew, with nothing left of the first signature.
func TestSignTwice(t *testing.T) {
	for version, editor := range editors(testCredentials(), signOptions) {
		server := newServer(t)
		r := newRequest(t, http.MethodPost, common, "GroupId=g")
		for range 2 {
			sign(t, r, editor)
			if status, _, body := exchange(t, server, r); status != http.StatusOK {
				t.Errorf("%s: %s", version, body)
			}
			r.Body = copyBody(t, r)
		}
	}
}

// TestDefaults: without options a signer uses the real clock and fresh nonces, and so does a server.
func TestDefaults(t *testing.T) {
	server := acs.NewServer(acs.WithCredentials(testCredentials()))
	if err := server.Handle(echoOperation(), http.HandlerFunc(echo)); err != nil {
		t.Fatal(err)
	}
	ids := map[string]bool{}
	for range 3 {
		for version, editor := range editors(testCredentials(), func() acs.SignOptions { return acs.SignOptions{} }) {
			status, header, body := exchange(t, server, sign(t, newRequest(t, http.MethodGet, common+"&GroupId=g", ""), editor))
			if status != http.StatusOK {
				t.Errorf("%s: %s", version, body)
			}
			ids[header.Get("X-Acs-Request-Id")] = true
		}
	}
	if len(ids) != 9 {
		t.Errorf("9 requests have %d request ids", len(ids))
	}
}

func TestSignersRefuse(t *testing.T) {
	v1 := acs.SignRequestV1(testCredentials(), signOptions())
	v3 := acs.SignRequestV3(testCredentials(), acs.AlgorithmHMACSHA256, signOptions())
	inForm := acs.SignRequestV1(testCredentials(), acs.SignOptions{Placement: acs.PlaceForm})
	breaks := errors.New("breaks")
	for _, c := range []struct {
		name   string
		editor acs.RequestEditor
		change func(r *http.Request)
		want   string
	}{
		{"v1 query", v1, func(r *http.Request) { r.URL.RawQuery = "a=%zz" }, "query"},
		{"v3 query", v3, func(r *http.Request) { r.URL.RawQuery = "a;b" }, "query"},
		{"v1 form", v1, setForm("a=%zz"), "form"},
		{"v3 form", v3, setForm("a[]=1"), "form"},
		{"v1 twice", v1, setForm("Version=2"), "more than once"},
		{"no action", v3, func(r *http.Request) { r.URL.RawQuery = "Version=1" }, "needs an Action"},
		{"charset", v1, setHeader("Content-Type", "application/x-www-form-urlencoded; charset=GBK"), "UTF-8"},
		{"body breaks", v1, func(r *http.Request) { r.Body = io.NopCloser(iotest.ErrReader(breaks)) }, "breaks"},
		{"no room", inForm, setHeader("Content-Type", "text/plain"), "no room"},
		{"algorithm", acs.SignRequestV3(testCredentials(), "ACS3-RSA-SHA256", signOptions()), func(*http.Request) {}, "not supported"},
	} {
		r := newRequest(t, http.MethodPost, common, "GroupId=g")
		c.change(r)
		if err := c.editor(t.Context(), r); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
}

func TestUnknownAlgorithm(t *testing.T) {
	unknown := acs.Algorithm("ACS3-HMAC-MD5")
	if unknown.Sign("a", "b")+unknown.StringToSign("a")+unknown.PayloadHash(nil) != "" {
		t.Error("an unknown algorithm signs")
	}
}

// TestBodyOfAnotherType: version 1.0 takes no parameters from it, version 3 signs its bytes.
func TestBodyOfAnotherType(t *testing.T) {
	for version, editor := range editors(testCredentials(), signOptions) {
		r := newRequest(t, http.MethodPost, common+"&GroupId=g", `{"GroupId":"h"}`)
		r.Header.Set("Content-Type", "application/json")
		sign(t, r, editor)
		if body, err := io.ReadAll(copyBody(t, r)); err != nil || !bytes.Equal(body, []byte(`{"GroupId":"h"}`)) {
			t.Errorf("%s: the body is %q, %v", version, body, err)
		}
		if status, _, body := exchange(t, newServer(t), r); status != http.StatusOK || body != okJSON {
			t.Errorf("%s: %s", version, body)
		}
	}
}

// TestAnnouncedHash: a header that is signed properly and names another body than the one that came is refused, under
// either name; without such a header the body's own hash counts.
func TestAnnouncedHash(t *testing.T) {
	const form = "GroupId=g"
	right, wrong := acs.AlgorithmHMACSM3.PayloadHash([]byte(form)), acs.AlgorithmHMACSM3.PayloadHash(nil)
	for _, c := range []struct{ name, header, value, want string }{
		{"right", "x-acs-content-sha256", right, ""},
		{"upper case", "x-acs-content-sha256", strings.ToUpper(right), ""},
		{"the name after SM3", "x-acs-content-sm3", right, ""},
		{"no header", "", "", ""},
		{"wrong", "x-acs-content-sha256", wrong, mismatch},
		{"wrong under the name after SM3", "x-acs-content-sm3", wrong, mismatch},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := newRequest(t, http.MethodPost, "", form)
			headers := []acs.Param{{Name: "host", Value: testHost}, {Name: "content-type", Value: r.Header.Get("Content-Type")}}
			for _, header := range []acs.Param{
				{Name: "x-acs-action", Value: "Echo"}, {Name: "x-acs-version", Value: "2020-09-07"},
				{Name: "x-acs-date", Value: "2026-01-02T12:00:00Z"}, {Name: "x-acs-signature-nonce", Value: "n"},
				{Name: c.header, Value: c.value},
			} {
				if header.Name != "" {
					r.Header.Set(header.Name, header.Value)
					headers = append(headers, header)
				}
			}
			canonical := acs.CanonicalRequest{Method: r.Method, Path: "/", Headers: headers, PayloadHash: right}.String()
			names := strings.Split(canonical, "\n")
			r.Header.Set("Authorization", "ACS3-HMAC-SM3 Credential="+testKeyID+", Signature="+
				acs.AlgorithmHMACSM3.Sign(testSecret, acs.AlgorithmHMACSM3.StringToSign(canonical))+", SignedHeaders="+names[len(names)-2])
			if _, _, body := exchange(t, newServer(t), r); codeOf(body) != c.want {
				t.Errorf("want %q, got %s", c.want, body)
			}
		})
	}
}

// TestHeaderLines: several lines of one signed header count as one, joined with commas.
func TestHeaderLines(t *testing.T) {
	r := newRequest(t, http.MethodGet, common+"&GroupId=g", "")
	r.Header["X-Acs-Extra"] = []string{" one", "two "}
	sign(t, r, acs.SignRequestV3(testCredentials(), acs.AlgorithmHMACSHA256, signOptions()))
	if status, _, body := exchange(t, newServer(t), r); status != http.StatusOK {
		t.Error(body)
	}
	r.Header["X-Acs-Extra"] = []string{"one,two"}
	r.Header.Set("x-acs-signature-nonce", "nonce-1")
	if status, _, body := exchange(t, newServer(t), r); status != http.StatusOK {
		t.Error(body)
	}
}
