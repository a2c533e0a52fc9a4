package acs_test

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha1"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/acs"
)

// oracleV1 computes a signature of version 1.0 in the plainest way, with net/url for everything.
func oracleV1(method, query, form string) (given, computed string, err error) {
	values, err := url.ParseQuery(query)
	if err != nil {
		return "", "", err
	}
	more, err := url.ParseQuery(form)
	if err != nil {
		return "", "", err
	}
	for name := range more {
		values[name] = append(values[name], more[name]...)
	}
	given = values.Get("Signature")
	values.Del("Signature")
	names := make([]string, 0, len(values))
	for name := range values {
		names = append(names, name)
	}
	slices.Sort(names)
	escape := func(s string) string { return strings.ReplaceAll(url.QueryEscape(s), "+", "%20") }
	pairs := make([]string, 0, len(names))
	for _, name := range names {
		pairs = append(pairs, escape(name)+"="+escape(values.Get(name)))
	}
	mac := hmac.New(sha1.New, []byte(testSecret+"&"))
	_, _ = mac.Write([]byte(method + "&%2F&" + escape(strings.Join(pairs, "&"))))
	return given, base64.StdEncoding.EncodeToString(mac.Sum(nil)), nil
}

// wellFormed fails the test unless an answer is a whole success or a whole envelope.
func wellFormed(t testFailer, status int, body string) {
	t.Helper()
	if strings.HasPrefix(body, "<?xml") {
		return // FuzzEnvelope reads these
	}
	var answer map[string]any
	if err := json.Unmarshal([]byte(body), &answer); err != nil {
		t.Fatalf("%d %q: %v", status, body, err)
	}
	if _, refused := answer["Code"]; refused == (status == http.StatusOK) || answer["RequestId"] == nil {
		t.Fatalf("%d %s", status, body)
	}
}

type testFailer interface {
	Helper()
	Fatalf(format string, arguments ...any)
}

// FuzzVerifyV1: no request makes the server fail, and none is accepted whose signature the oracle finds wrong.
func FuzzVerifyV1(f *testing.F) {
	for _, form := range []string{"", "GroupId=g", "GroupId=a+b%2F&Level=Low"} {
		r := sign(f, newRequest(f, http.MethodPost, common, form), acs.SignRequestV1(testCredentials(), signOptions()))
		f.Add(true, r.URL.RawQuery, form)
		f.Add(false, r.URL.RawQuery+"&GroupId=h", form)
	}
	f.Add(false, common+"&Signature=%zz", "a;b")
	f.Add(false, common+"&Format=xml&AccessKeyId=testid&SignatureNonce=%00", "%E4%B8%AD=%F0%9F%98%80")
	f.Fuzz(func(t *testing.T, post bool, query, form string) {
		method := http.MethodGet
		if post {
			method = http.MethodPost
		}
		r := newRequest(t, method, "", form)
		r.URL.RawQuery = query
		status, _, body := exchange(t, newServer(t), r)
		wellFormed(t, status, body)
		given, computed, err := oracleV1(method, query, form)
		if status == http.StatusOK && (err != nil || given != computed) {
			t.Fatalf("accepted, but the signature is %q: %v", computed, err)
		}
		if err == nil && given == computed && codeOf(body) == mismatch {
			t.Fatalf("refused, but the signature is right: %s", body)
		}
	})
}

// FuzzVerifyV3 is FuzzVerifyV1 for the headers and the body of version 3.
func FuzzVerifyV3(f *testing.F) {
	for _, form := range []string{"", "GroupId=g", "GroupId=a+b%2F&Level=Low"} {
		r := sign(f, newRequest(f, http.MethodPost, common, form), acs.SignRequestV3(testCredentials(), acs.AlgorithmHMACSHA256, signOptions()))
		f.Add(r.Header.Get("Authorization"), r.Header.Get("x-acs-date"), "nonce-1", r.Header.Get("x-acs-content-sha256"), "", "", form)
		f.Add(r.Header.Get("Authorization"), r.Header.Get("x-acs-date"), "nonce-1", "", "x", "a=b", form)
	}
	f.Add("ACS3-HMAC-SM3 Credential=testid,SignedHeaders=host;;x-acs-date,Signature=", "", "", "", "", "%", ";")
	f.Add("ACS3- =,=,", "x", "y", "z", "w", "", "")
	f.Fuzz(func(t *testing.T, authorization, date, nonce, hash, extra, query, form string) {
		r := newRequest(t, http.MethodPost, "", form)
		r.URL.RawQuery = query
		for name, value := range map[string]string{
			"Authorization": authorization, "x-acs-date": date, "x-acs-signature-nonce": nonce,
			"x-acs-content-sha256": hash, "x-acs-extra": extra, "x-acs-action": "Echo", "x-acs-version": "2020-09-07",
		} {
			if value != "" {
				r.Header.Set(name, value)
			}
		}
		status, _, body := exchange(t, newServer(t), r)
		wellFormed(t, status, body)
		if status == http.StatusOK && strings.HasPrefix(authorization, "ACS3-HMAC-SHA256 ") && !oracleV3(r, query, form) {
			t.Fatal("accepted, but the signature is wrong")
		}
	})
}

// oracleV3 verifies a signature of ACS3-HMAC-SHA256 in the plainest way.
func oracleV3(r *http.Request, query, form string) bool {
	fields := map[string]string{}
	_, rest, _ := strings.Cut(r.Header.Get("Authorization"), " ")
	for _, field := range strings.Split(rest, ",") {
		name, value, _ := strings.Cut(strings.TrimSpace(field), "=")
		fields[name] = value
	}
	values, err := url.ParseQuery(query)
	if err != nil {
		return false
	}
	names := strings.Split(strings.ToLower(fields["SignedHeaders"]), ";")
	slices.Sort(names)
	var text bytes.Buffer
	encoded := strings.ReplaceAll(values.Encode(), "+", "%20")
	_, _ = io.WriteString(&text, r.Method+"\n/\n"+encoded+"\n")
	for _, name := range names {
		value := strings.TrimSpace(strings.Join(r.Header.Values(name), ","))
		if name == "host" {
			value = r.Host
		}
		_, _ = io.WriteString(&text, name+":"+value+"\n")
	}
	payload := sha256.Sum256([]byte(form))
	_, _ = io.WriteString(&text, "\n"+strings.Join(names, ";")+"\n"+hex.EncodeToString(payload[:]))
	canonical := sha256.Sum256(text.Bytes())
	mac := hmac.New(sha256.New, []byte(testSecret))
	_, _ = io.WriteString(mac, "ACS3-HMAC-SHA256\n"+hex.EncodeToString(canonical[:]))
	return hex.EncodeToString(mac.Sum(nil)) == strings.ToLower(fields["Signature"])
}

// TestSignAndVerify: what is signed passes, whatever the parameters are and wherever they travel.
func TestSignAndVerify(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		server := propertyServer(t)
		params, form := anyParams().Draw(t, "query"), anyParams().Draw(t, "form")
		params = keep(params, func(name string) bool { return !strings.HasPrefix(name, "q") })
		for i := range form {
			form[i].Name = "q" + form[i].Name // no name in both
		}
		method := rapid.SampledFrom([]string{http.MethodGet, http.MethodPost}).Draw(t, "method")
		credentials := testCredentials()
		if rapid.Bool().Draw(t, "temporary") {
			credentials = acs.Credentials{AccessKeyID: "temporary", AccessKeySecret: "k/ey+", SecurityToken: "t+o/k=e n"}
		}
		options := acs.SignOptions{Clock: noon, Placement: rapid.SampledFrom([]acs.Placement{acs.PlaceQuery, acs.PlaceForm}).Draw(t, "place")}
		version := rapid.SampledFrom([]string{"v1", "v3", "v3 and SM3"}).Draw(t, "version")
		editor := editors(credentials, func() acs.SignOptions { return options })[version]

		r, err := http.NewRequest(method, "http://"+testHost+"/?"+common+"&GroupId=g&"+params.Encode(), strings.NewReader(form.Encode()))
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
		if err := editor(r.Context(), r); err != nil {
			t.Fatal(err)
		}
		status, body := answer(server, r)
		if status != http.StatusOK {
			t.Fatalf("%d %s", status, body)
		}
	})
}

// keep returns the parameters whose names pass.
func keep(params acs.Params, pass func(string) bool) acs.Params {
	return slices.DeleteFunc(params, func(p acs.Param) bool { return !pass(p.Name) || p.Name == "Action" })
}
