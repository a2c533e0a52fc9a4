package acs

import "strings"

// Format is the format of an answer.
type Format uint8

// The formats of the protocol. The zero value is JSON.
const (
	FormatJSON Format = iota
	FormatXML
)

// String returns the value that the parameter Format has for f.
func (f Format) String() string {
	if f == FormatXML {
		return "XML"
	}
	return "JSON"
}

// Wire says which media types answers carry.
type Wire uint8

// WireGateway is what the gateway sends: application/json;charset=utf-8 and text/xml;charset=utf-8, written exactly
// so, for official clients compare the text. WirePage is what operation pages print: application/json and
// application/xml.
const (
	WireGateway Wire = iota
	WirePage
)

// mediaType returns the Content-Type of an answer.
func (w Wire) mediaType(f Format) string {
	switch {
	case w == WirePage && f == FormatXML:
		return "application/xml"
	case w == WirePage:
		return "application/json"
	case f == FormatXML:
		return "text/xml;charset=utf-8"
	}
	return "application/json;charset=utf-8"
}

// parseFormat reads a value of the parameter Format, in any case of letters.
func parseFormat(value string) (f Format, ok bool) {
	switch {
	case strings.EqualFold(value, "JSON"):
		return FormatJSON, true
	case strings.EqualFold(value, "XML"):
		return FormatXML, true
	}
	return FormatJSON, false
}

// acceptedFormat returns the format of a request without the parameter Format: JSON when the Accept header names it,
// XML when the header names XML and would not take anything else, else the server's default.
func acceptedFormat(accept []string, fallback Format) Format {
	xml := false
	for _, line := range accept {
		line = strings.ToLower(line)
		if strings.Contains(line, "json") {
			return FormatJSON
		}
		if strings.Contains(line, "*/*") {
			return fallback
		}
		xml = xml || strings.Contains(line, "xml")
	}
	if xml {
		return FormatXML
	}
	return fallback
}
