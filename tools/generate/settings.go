package generate

import (
	"embed"
	"fmt"

	"go.yaml.in/yaml/v4"
)

// The templates that take the place of oapi-codegen's: its own client and server are three times as long, know nothing of
// signatures and of lists on the wire, and write no XML. What they need is in package acs.
//
//go:embed templates
var templates embed.FS

const glueTemplate = "templates/rpc.go.tmpl"

// replaced are the templates of oapi-codegen that a generated file is made with, by their names there.
func replaced(file string) map[string]string {
	switch file {
	case clientFile:
		return map[string]string{"client.tmpl": "client.tmpl", "client-with-responses.tmpl": "client-do.tmpl"}
	case serverFile:
		return map[string]string{
			"stdhttp/std-http-interface.tmpl":  "service.tmpl",
			"stdhttp/std-http-middleware.tmpl": "stub.tmpl",
			"stdhttp/std-http-handler.tmpl":    "register.tmpl",
		}
	default:
		return nil
	}
}

// The generated files, one run of oapi-codegen each, and the glue.
const (
	typesFile  = "types.gen.go"
	clientFile = "client.gen.go"
	serverFile = "server.gen.go"
	glueFile   = "rpc.gen.go"
)

// settings is the part of oapi-codegen's configuration that is used here.
type settings struct {
	Package       string           `yaml:"package"`
	Generate      map[string]bool  `yaml:"generate"`
	Compatibility map[string]bool  `yaml:"compatibility"`
	RemoteRefs    []string         `yaml:"allow-remote-refs-from"`
	Imports       []importedByName `yaml:"additional-imports,omitempty"`
	Output        outputOptions    `yaml:"output-options"`
}

type importedByName struct {
	Package string `yaml:"package"`
}

type outputOptions struct {
	SkipPrune     bool              `yaml:"skip-prune"`
	UserTemplates map[string]string `yaml:"user-templates,omitempty"`
	Overlay       map[string]string `yaml:"overlay"`
	TypeMapping   map[string]mapped `yaml:"type-mapping"`
}

type mapped struct {
	Default *goType           `yaml:"default,omitempty"`
	Formats map[string]goType `yaml:"formats,omitempty"`
}

type goType struct {
	Type string `yaml:"type"`
}

// settingsOf gives the configuration of one generated file. Strings stay strings whatever their format says: a value is
// passed on as it is on the wire. overlayPath is the overlay's; templatePath gives the path of a template of ours.
func settingsOf(d *description, file, overlayPath string, templatePath func(string) string) ([]byte, error) {
	text, long, double := goType{Type: "string"}, goType{Type: "int64"}, goType{Type: "float64"}
	s := settings{
		Package:       d.packageName(),
		Generate:      targets(file),
		Compatibility: map[string]bool{"always-prefix-enum-values": true},
		RemoteRefs:    []string{},
		Output: outputOptions{
			SkipPrune:     true,
			Overlay:       map[string]string{"path": overlayPath},
			UserTemplates: map[string]string{},
			TypeMapping: map[string]mapped{
				"integer": {Default: &long},
				"number":  {Default: &double, Formats: map[string]goType{"float": double}},
				"string": {Formats: map[string]goType{
					"binary": text, "byte": text, "date": text, "date-time": text, "duration": text, "email": text, "json": text, "uuid": text,
				}},
			},
		},
	}
	for theirs, ours := range replaced(file) {
		s.Output.UserTemplates[theirs] = templatePath(ours)
	}
	if file != typesFile {
		s.Imports = []importedByName{{"github.com/plumb-conformance/plumb/acs"}}
	}
	encoded, err := yaml.Dump(s)
	if err != nil {
		return nil, fmt.Errorf("encode the settings: %w", err)
	}
	return encoded, nil
}

func targets(file string) map[string]bool {
	switch file {
	case typesFile:
		return map[string]bool{"models": true}
	case clientFile:
		return map[string]bool{"client": true}
	default:
		return map[string]bool{"std-http-server": true}
	}
}
