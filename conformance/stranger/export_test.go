package stranger

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"time"
)

// Dress makes the nth request of a case, signed as the stranger wants it.
func Dress(s Stranger, ask Ask, n int, now time.Time) *http.Request {
	method := ask.Method
	if method == "" {
		method = http.MethodGet
	}
	business := strings.ReplaceAll(ask.Query, "NAME", s.Name)
	form := strings.ReplaceAll(ask.Form, "NAME", s.Name)
	common := commonOf(s, ask, n, now)
	query := strings.Trim(business+"&"+common.Encode(), "&")
	if s.Signature == "v1" && ask.Spoil != "unsigned" {
		all, err := url.ParseQuery(query + "&" + form)
		if err != nil {
			panic(err)
		}
		query += "&Signature=" + url.QueryEscape(spoilt(ask, signV1(method, all, secretOf(common.Get("AccessKeyId")))))
	}
	r := httptest.NewRequest(method, "http://config.example.com/?"+query, strings.NewReader(form))
	if form != "" {
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	if s.Name == "quay" {
		r.Header.Set("X-Quay-Account", "1001")
	}
	for name, value := range ask.Headers {
		r.Header.Set(name, value)
	}
	if s.Signature == "v3" {
		signHeaders(r, ask, form, n, now)
	}
	return r
}

func commonOf(s Stranger, ask Ask, n int, now time.Time) url.Values {
	common := url.Values{"Action": {Action}, "Version": {Version}}
	if s.Signature == "v1" {
		common["AccessKeyId"] = []string{keyOf(ask)}
		common["SignatureMethod"] = []string{"HMAC-SHA1"}
		common["SignatureVersion"] = []string{"1.0"}
		common["SignatureNonce"] = []string{fmt.Sprint("nonce-", n)}
		common["Timestamp"] = []string{now.Format("2006-01-02T15:04:05Z")}
	}
	for name, value := range ask.Common {
		if _, known := common[name]; known {
			common.Set(name, value)
		}
		if value == "" {
			common.Del(name)
		}
	}
	return common
}

func signHeaders(r *http.Request, ask Ask, form string, n int, now time.Time) {
	date := now.Format("2006-01-02T15:04:05Z")
	if other, ok := ask.Common["Timestamp"]; ok {
		date = other
	}
	r.Header.Set("x-acs-date", date)
	r.Header.Set("x-acs-signature-nonce", fmt.Sprint("nonce-", n))
	bodyHash := hash(form)
	if ask.Spoil == "body" {
		bodyHash = hash("another body")
	}
	r.Header.Set("x-acs-content-sha256", bodyHash)
	if ask.Spoil == "unsigned" {
		return
	}
	signed := []string{"host", "x-acs-content-sha256", "x-acs-date", "x-acs-signature-nonce"}
	slices.Sort(signed)
	signature := spoilt(ask, signV3(r, signed, bodyHash, secretOf(keyOf(ask))))
	r.Header.Set("Authorization", fmt.Sprintf("ACS3-HMAC-SHA256 Credential=%s,SignedHeaders=%s,Signature=%s", keyOf(ask), strings.Join(signed, ";"), signature))
}

func keyOf(ask Ask) string {
	switch ask.Spoil {
	case "key":
		return "nobodyskey"
	case "closed":
		return ClosedID
	}
	return KeyID
}

func secretOf(id string) string {
	return map[string]string{KeyID: KeySecret, ClosedID: ClosedSecret}[id]
}

func spoilt(ask Ask, signature string) string {
	if ask.Spoil == "signature" {
		return "AAAA" + signature[4:]
	}
	return signature
}
