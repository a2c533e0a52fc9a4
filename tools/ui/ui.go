// Package ui shows descriptions in Swagger UI beside the server whose operations they describe, and signs what a person sends
// from there.
//
// What lives here: the pages below /ui/, who may see them, and the signing of what they send. What never may: secrets on a
// page, anything that is loaded from elsewhere, operations.
//
// Swagger UI is that of github.com/swaggest/swgui: it is released as Swagger UI is, has its files compressed in the binary
// (0.6 MB), and serves them as they are.
package ui

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"

	"github.com/swaggest/swgui"
	"github.com/swaggest/swgui/v5emb"

	"github.com/plumb-conformance/plumb/acs"
)

// Folder is where the pages are; all other paths are the server's.
const Folder = "/ui/"

// descriptionSuffix follows the name of an operation in the address of its description.
const descriptionSuffix = ".openapi.yaml"

// Description is an OpenAPI document, as YAML, with the name of its operation.
type Description struct {
	Name string
	YAML []byte
}

// Handler serves the pages of descriptions below Folder and leaves the rest to server. What a page sends is signed by sign, or
// left as it is when sign is nil. Requests for the pages are answered only when they name a loopback host, and when no page of
// another origin sends them.
func Handler(server http.Handler, descriptions []Description, sign acs.RequestEditor) (http.Handler, error) {
	settings, err := settingsOf(descriptions, sign != nil)
	if err != nil {
		return nil, err
	}
	pages := http.NewServeMux()
	config := swgui.Config{ShowTopBar: len(descriptions) > 1, SettingsUI: settings}
	pages.Handle("GET "+Folder, v5emb.NewWithConfig(config)("plumb", addressOf(descriptions[0].Name), Folder))
	for _, d := range descriptions {
		pages.HandleFunc("GET "+addressOf(d.Name), func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "application/yaml; charset=utf-8")
			_, _ = w.Write(d.YAML) // whoever asked is gone when this fails
		})
	}
	if sign != nil {
		pages.Handle("POST "+signAddress, signer{sign})
	}
	own := guarded(pages)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Path, Folder) {
			own.ServeHTTP(w, r)
			return
		}
		server.ServeHTTP(w, r)
	}), nil
}

func addressOf(name string) string { return Folder + name + descriptionSuffix }

// settingsOf are settings of Swagger UI, as JavaScript.
func settingsOf(descriptions []Description, signing bool) (map[string]string, error) {
	settings := map[string]string{"showExtensions": "false", "tryItOutEnabled": "true"}
	if signing {
		settings["requestInterceptor"] = interceptor
	}
	if len(descriptions) == 1 {
		return settings, nil
	}
	type choice struct {
		Name string `json:"name"`
		URL  string `json:"url"`
	}
	choices := make([]choice, 0, len(descriptions))
	for _, d := range descriptions {
		choices = append(choices, choice{d.Name, addressOf(d.Name)})
	}
	urls, err := json.Marshal(choices)
	if err != nil {
		return nil, fmt.Errorf("descriptions: %w", err)
	}
	settings["urls"] = string(urls)
	return settings, nil
}
