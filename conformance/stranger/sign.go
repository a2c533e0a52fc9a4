package stranger

import (
	"crypto/hmac"
	"crypto/sha1" //nolint:gosec // version 1.0 of the signature is defined with it
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strings"
)

// signV1 is the signature of version 1.0 over decoded parameters, of which Signature itself is none.
func signV1(method string, params url.Values, secret string) string {
	var pairs []string
	for _, name := range sortedNames(params) {
		if name == "Signature" {
			continue
		}
		for _, value := range params[name] {
			pairs = append(pairs, escape(name)+"="+escape(value))
		}
	}
	text := method + "&" + escape("/") + "&" + escape(strings.Join(pairs, "&"))
	mac := hmac.New(sha1.New, []byte(secret+"&"))
	mac.Write([]byte(text))
	return base64.StdEncoding.EncodeToString(mac.Sum(nil))
}

// signV3 is the signature of ACS3-HMAC-SHA256 over a request whose body has that hash, with the headers that are signed.
func signV3(r *http.Request, signed []string, bodyHash, secret string) string {
	query := r.URL.Query()
	var pairs []string
	for _, name := range sortedNames(query) {
		for _, value := range query[name] {
			pairs = append(pairs, escape(name)+"="+escape(value))
		}
	}
	var headers strings.Builder
	for _, name := range signed {
		value := strings.TrimSpace(strings.Join(r.Header.Values(name), ","))
		if name == "host" {
			value = r.Host
		}
		headers.WriteString(name + ":" + value + "\n")
	}
	canonical := strings.Join([]string{r.Method, "/", strings.Join(pairs, "&"), headers.String(), strings.Join(signed, ";"), bodyHash}, "\n")
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write([]byte("ACS3-HMAC-SHA256\n" + hash(canonical)))
	return hex.EncodeToString(mac.Sum(nil))
}

func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

func sortedNames(params url.Values) []string {
	var names []string
	for name := range params {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// escape is that of RFC 3986: Go's leaves a space as a plus sign.
func escape(text string) string {
	return strings.ReplaceAll(url.QueryEscape(text), "+", "%20")
}

// readForm is the body of a form, and empty for any other body.
func readForm(r *http.Request) string {
	if !strings.HasPrefix(r.Header.Get("Content-Type"), "application/x-www-form-urlencoded") {
		return ""
	}
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return ""
	}
	return string(body)
}
