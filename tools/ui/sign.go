package ui

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"github.com/plumb-conformance/plumb/acs"
)

const signAddress = Folder + "sign"

// interceptor is what Swagger UI calls with each request before it is sent: JavaScript, which has the server sign the request.
// The secret never leaves the server.
const interceptor = `async function (request) {
				if (request.loadSpec) {
					return request;
				}
				const answer = await fetch("` + signAddress + `", {
					method: "POST",
					headers: {"Content-Type": "application/json"},
					body: JSON.stringify({method: request.method || "GET", url: request.url, form: request.body ? String(request.body) : ""}),
				});
				if (!answer.ok) {
					throw new Error(await answer.text());
				}
				request.url = (await answer.json()).url;
				return request;
			}`

// order is a request that is to be signed: its method, its whole address, and its form or nothing.
type order struct {
	Method string `json:"method"`
	URL    string `json:"url"`
	Form   string `json:"form"`
}

// signer answers an order with the address to which the request is to be sent, whose query has the signature. It signs nothing
// that is meant for another server.
type signer struct{ sign acs.RequestEditor }

func (s signer) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	const mostBytes = 1 << 20
	var o order
	if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, mostBytes)).Decode(&o); err != nil {
		http.Error(w, "expected a request to sign, as JSON", http.StatusBadRequest)
		return
	}
	signed, err := s.signed(r, o)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	answer, err := json.Marshal(map[string]string{"url": signed})
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	_, _ = w.Write(answer) // whoever asked is gone when this fails
}

func (s signer) signed(r *http.Request, o order) (string, error) {
	target, err := url.Parse(o.URL)
	switch {
	case err != nil || target.Scheme != "http" || target.Host != r.Host || target.Path != "/":
		return "", errors.New("url: expected an address of this server, with the path /")
	case o.Method != http.MethodGet && o.Method != http.MethodPost:
		return "", errors.New("method: expected GET or POST")
	}
	request, err := http.NewRequestWithContext(r.Context(), o.Method, o.URL, strings.NewReader(o.Form))
	if err != nil {
		return "", fmt.Errorf("request: %w", err)
	}
	if o.Form != "" {
		request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	if err := s.sign(r.Context(), request); err != nil {
		return "", fmt.Errorf("signature: %w", err)
	}
	return request.URL.String(), nil
}
