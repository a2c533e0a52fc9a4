// Package page reads one Alibaba Cloud RPC operation page (Markdown) into tables, examples and errors, each with
// the line and column it stands on.
//
// What lives here: the page format, that is sections, tables, inline markup, example blocks and the words that
// name them in Chinese and English. What never may: the meaning of a row (types, constraints, nesting), OpenAPI,
// the wire protocol, files and the network. Parse is pure: same bytes, same Page.
package page
