package conformance_test

import "fmt"

// plainPage states by its tables and examples alone all that no sentence has to say.
const plainPage = `# StirKettle

## Request parameters

|Parameter|Type|Required|Example|
|---|---|---|---|
|Action|String|Yes|StirKettle|
|KettleId|String|Yes|k-1|
|Slow|Boolean|No|true|

## Response parameters

|Parameter|Type|Example|
|---|---|---|
|KettleId|String|k-1|

## Examples

Sample requests

` + "```\nhttp(s)://[Endpoint]/?Action=StirKettle&KettleId=k-1\n```" + `

Sample success responses

` + "`XML` format\n\n```\nHTTP/1.1 200 OK\nContent-Type:application/xml\n\n<StirKettleResponse><KettleId>k-1</KettleId></StirKettleResponse>\n```" + `

## Error codes

|HTTP status code|Error code|Error message|
|---|---|---|
|404|Kettle.NotFound|The kettle does not exist.|
`

// choicesPage says how many of some parameters a request may have.
const choicesPage = `# CoverKettle

## Request parameters

|Parameter|Type|Required|Example|Description|
|---|---|---|---|---|
|Action|String|Yes|CoverKettle|The operation. |
|Lid|String|No|on|The lid. |
|Cap|String|No|off|The cap. You can specify only one of Lid and Cap. You must specify at least one of Lid and Cap. |
`

// dryRunPage says that a request is only checked.
const dryRunPage = `# CoverKettle

## Request parameters

|Parameter|Type|Required|Example|Description|
|---|---|---|---|---|
|Action|String|Yes|CoverKettle|The operation. |
|DryRun|Boolean|No|false|true: only checks the request. |
`

// needsPage says of a parameter that it has an effect in one case alone.
const needsPage = `# CoverKettle

## Request parameters

|Parameter|Type|Required|Example|Description|
|---|---|---|---|---|
|Action|String|Yes|CoverKettle|The operation. |
|Lid|String|No|red|The lid. |
|LidColor|String|No|blue|The color. This parameter takes effect only when the Lid parameter is specified. |
|LidForm|String|No|flat|The form. This parameter is required when the Lid parameter is set to red. |
`

// rangesPage says of a number which range it has for the values of another parameter.
const rangesPage = `# CoverKettle

## Request parameters

|Parameter|Type|Required|Example|Description|
|---|---|---|---|---|
|Action|String|Yes|CoverKettle|The operation. |
|Mode|String|Yes|exact|How. Valid values:

-   exact
-   change |
|Degrees|Integer|Yes|5|How much. Value range:

-   exact: [0, 100]
-   change: (-100, 100] |
`

// whensPage says of members in which case a result has them.
const whensPage = `# GetKettle

## Request parameters

|Parameter|Type|Required|Example|Description|
|---|---|---|---|---|
|Action|String|Yes|GetKettle|The operation. |
|LidId|String|No|l-1|The lid. |
|KettleId|String|No|k-1|The kettle. |

## Response parameters

|Parameter|Type|Example|Description|
|---|---|---|---|
|KettleId|String|k-1|The kettle. |
|Kind|String|Big|The kind. |
|Color|String|red|The color. This parameter is returned when the LidId parameter is specified. |
|Form|String|flat|The form. This parameter is returned only when the LidId parameter is specified. |
|Steam|String|much|The steam. This parameter is returned when the Kind parameter is set to Big. |
|Size|String|3|The size. This parameter is returned only when the Kind parameter is set to Big. |
`

// namesPage says that a name is that of nothing else.
const namesPage = `# CreateLid

## Request parameters

|Parameter|Type|Required|Example|Description|
|---|---|---|---|---|
|Action|String|Yes|CreateLid|The operation. |
|RegionId|String|Yes|north|The region. |
|LidName|String|Yes|red|The name of the lid. The name must be unique within a region. |

## Response parameters

|Parameter|Type|Example|Description|
|---|---|---|---|
|LidId|String|l-1|The unique ID of the lid. |
`

// sentPage has a list of the results for what was sent.
const sentPage = `# DeleteKettles

## Request parameters

|Parameter|Type|Required|Example|Description|
|---|---|---|---|---|
|Action|String|Yes|DeleteKettles|The operation. |
|KettleIds|String|Yes|k-1,k-2|The IDs of the kettles. Separate multiple IDs with commas (,). |

## Response parameters

|Parameter|Type|Example|Description|
|---|---|---|---|
|Kettles|Array of Kettle| |The results. |
|└KettleId|String|k-1|The ID. |
|└Success|Boolean|true|Whether it is gone. |
`

// countsPage has a list that tells how many there were, in each part of a time.
const countsPage = `# DescribeBoilHistogram

## Request parameters

|Parameter|Type|Required|Example|Description|
|---|---|---|---|---|
|Action|String|Yes|DescribeBoilHistogram|The operation. |
|KettleName|String|No|k-1|The name of the kettle. |
|Level|String|No|Hot|The level. Valid values: Hot and Cold. |
|StartTime|String|No|1552209680000|The beginning. This value is a UNIX timestamp. Unit: milliseconds. |
|EndTime|String|No|1552209720000|The end. This value is a UNIX timestamp. Unit: milliseconds. |

## Response parameters

|Parameter|Type|Example|Description|
|---|---|---|---|
|Boils|Array of Boil| |The boils. |
|└Count|Integer|2|The number of boils. |
|└StartTime|Long|1552209680000|The beginning. |
|└EndTime|Long|1552209685000|The end. |

## Examples

Sample success responses

` + "`JSON` format\n\n```\n" + `{"Boils":[{"Count":2,"StartTime":1552209680000,"EndTime":1552209685000},{"Count":0,"StartTime":1552209685000,"EndTime":1552209695000},` +
	`{"Count":1,"StartTime":1552209695000,"EndTime":1552209705000},{"Count":1,"StartTime":1552209705000,"EndTime":1552209712000}]}` + "\n```\n"

// ordersPage says which of two parameters has the smaller value.
const ordersPage = `# CoverKettle

## Request parameters

|Parameter|Type|Required|Example|Description|
|---|---|---|---|---|
|Action|String|Yes|CoverKettle|The operation. |
|FirstLid|Integer|No|1|The first lid. FirstLid must be less than LastLid. |
|LastLid|Integer|No|2|The last lid. LastLid cannot be greater than MostLids. |
|MostLids|Integer|No|9|How many lids there are. |
`

// listingPage states what holds between answers; %s is a sentence about the bounds of its times.
const listingPage = `# DescribeKettles

## Request parameters

|Parameter|Type|Required|Example|Description|
|---|---|---|---|---|
|Action|String|Yes|DescribeKettles|The operation. |
|PageNumber|Integer|No|1|The number of the page. Pages start from page 1. Default value: 1. |
|PageSize|Integer|No|10|The number of entries per page. Maximum value: 50. |
|NextToken|String|No|t-1|The token for the next page. |
|KettleId|String|No|k-1|The ID of the kettle that you want to query. |
|Label|String|No|red|The label. Fuzzy match is supported. |
|Maker|String|No|smith|The maker. If you do not specify this parameter, the kettles of all makers are returned. |
|Tag.N.Key|String|No|team|The key of tag N. |
|Tag.N.Value|String|No|tea|The value of tag N. |
|ShowSpoons|Boolean|No|false|Specifies whether to return spoons. Default value: false. |
|StartTime|String|No|2020-01-02T00:00:00Z|The beginning. %s |
|EndTime|String|No|2020-01-03T00:00:00Z|The end. |

## Response parameters

|Parameter|Type|Example|Description|
|---|---|---|---|
|TotalCount|Integer|2|The total number of kettles. |
|NextToken|String|t-2|The token for the next page. |
|Kettles|Array of Kettle| |The kettles. |
|KettleId|String|k-1|The ID of the kettle. |
|Label|String|red|The label. |
|Maker|String|smith|The maker. |
|MadeTime|String|2020-01-02T10:00:00Z|When it was made. |
|LentStartDate|String|2020-01-02|When it was lent. |
|LentEndDate|String|2020-01-03|When it came back. |
|Spoon|String|s-1|The spoon. The parameter is returned only when ShowSpoons is set to true. |
|Tags|Array of Tag| |The tags. |
|Key|String|team|The key of the tag. |
|Value|String|tea|The value of the tag. |

## Examples

Sample success responses

` + "`JSON` format\n\n```\n" + `{"TotalCount":2,"NextToken":"t-2","Kettles":[{"KettleId":"k-1","Label":"red","Maker":"smith","MadeTime":"2020-01-02T10:00:00Z","LentStartDate":"2020-01-02","LentEndDate":"2020-01-03","Tags":[{"Key":"team","Value":"tea"}],"Spoon":"s-1"}]}` + "\n```\n" + `
`

// samplePages are pages that state every rule by their tables, examples and the words that relations rest on.
func samplePages() map[string]string {
	return map[string]string{
		"StirKettle.md": plainPage,
		"Open.md":       fmt.Sprintf(listingPage, "The interval is left-open and right-open."),
		"Closed.md":     fmt.Sprintf(listingPage, "The interval is left-closed and right-closed."),
		"Choices.md":    choicesPage,
		"Orders.md":     ordersPage,
		"DryRun.md":     dryRunPage,
		"Needs.md":      needsPage,
		"Ranges.md":     rangesPage,
		"Names.md":      namesPage,
		"Sent.md":       sentPage,
		"Counts.md":     countsPage,
		"Whens.md":      whensPage,
	}
}
