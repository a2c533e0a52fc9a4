package probe

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// Headers of version 3 that stand for parameters of version 1.
const (
	dateHeader  = "X-Acs-Date"
	nonceHeader = "X-Acs-Signature-Nonce"
	bodyHash    = "X-Acs-Content-Sha256"
)

var errUnsigned = errors.New("the request has no signature of version 3")

// signer is what a signature of version 3 is made with.
type signer struct {
	algorithm acs.Algorithm
	secret    string
}

// redate gives a signed request another text as its date, and signs it again: what clients cannot write is signed all the same.
func redate(request *http.Request, date string, by signer) error {
	request.Header.Set(dateHeader, date)
	before, _, signed := strings.Cut(request.Header.Get("Authorization"), "Signature=")
	_, list, named := strings.Cut(before, "SignedHeaders=")
	query, err := url.ParseQuery(request.URL.RawQuery)
	if !signed || !named || err != nil {
		return errUnsigned
	}
	canonical := acs.CanonicalRequest{Method: request.Method, Path: "/", PayloadHash: request.Header.Get(bodyHash)}
	for name, values := range query {
		for _, value := range values {
			canonical.Query = append(canonical.Query, acs.Param{Name: name, Value: value})
		}
	}
	for name := range strings.SplitSeq(strings.TrimSuffix(list, ","), ";") {
		value := request.Header.Get(name)
		if name == "host" {
			value = request.URL.Host
		}
		canonical.Headers = append(canonical.Headers, acs.Param{Name: name, Value: value})
	}
	signature := by.algorithm.Sign(by.secret, by.algorithm.StringToSign(canonical.String()))
	request.Header.Set("Authorization", before+"Signature="+signature)
	return nil
}

// changeSigned makes the changes that come after signing. What version 3 has headers for is changed there, and everything else
// where the parameters travel.
func changeSigned(request *http.Request, r scenario.Request) error {
	for _, e := range r.Sign.After {
		switch {
		case e.Kind != scenario.EditSet:
			return fmt.Errorf("the change %q of %s after signing: version 3 has none", e.Kind, e.Name)
		case e.Name == "Signature":
			before, _, _ := strings.Cut(request.Header.Get("Authorization"), "Signature=")
			request.Header.Set("Authorization", before+"Signature="+e.Value)
		case e.Name == "SignatureNonce":
			request.Header.Set(nonceHeader, e.Value)
		case r.Placement == scenario.Form:
			body, err := bodyOf(request)
			if err != nil {
				return err
			}
			setBody(request, changed(body, e))
		default:
			request.URL.RawQuery = changed(request.URL.RawQuery, e)
		}
	}
	return nil
}

// changed is an encoded list of parameters in which one has another value, or that has one more.
func changed(encoded string, e scenario.Edit) string {
	pair := url.QueryEscape(e.Name) + "=" + url.QueryEscape(e.Value)
	pairs := slices.DeleteFunc(strings.Split(encoded, "&"), func(one string) bool { return one == "" })
	at := slices.IndexFunc(pairs, func(one string) bool { return strings.HasPrefix(one, url.QueryEscape(e.Name)+"=") })
	if at < 0 {
		return strings.Join(append(pairs, pair), "&")
	}
	pairs[at] = pair
	return strings.Join(pairs, "&")
}

func setBody(request *http.Request, body string) {
	reader := func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(body)), nil }
	request.Body, _ = reader()
	request.GetBody, request.ContentLength = reader, int64(len(body))
}
