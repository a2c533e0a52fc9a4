-- The volume of the load test: sends the requests of a file that `load write` made, over and over, each thread its own
-- part. The script that starts wrk gives the file's name after two dashes.

local threads = {}

function setup(thread)
  thread:set("part", #threads)
  table.insert(threads, thread)
end

-- Reads every record that belongs to this thread: a line "G LENGTH" or "H LENGTH" and so many bytes. The requests of a
-- kind that repeat are one string to Lua.
function init(arguments)
  requests, good, count, sent, once = {}, {}, 0, 0, 0
  local parts, number = tonumber(arguments[2]), 0
  local file = assert(io.open(arguments[1], "rb"))
  while true do
    local head = file:read("*l")
    if not head then break end
    local kind, length = head:match("^([GH]) (%d+)$")
    if not kind then error("not a record: " .. head) end
    if number % parts == part then
      count = count + 1
      requests[count], good[count] = assert(file:read(tonumber(length))), kind == "G"
    else
      assert(file:seek("cur", tonumber(length)))
    end
    number = number + 1
  end
  file:close()
end

-- Counts the good requests of the first round: those of later ones are replays.
function request()
  local index = sent % count + 1
  if sent < count and good[index] then once = once + 1 end
  sent = sent + 1
  return requests[index]
end

-- One line that a script can read. Answers of 400 and above are `refused`; `lost` had no answer.
function done(summary, latency)
  local fresh, all = 0, 0
  for _, thread in ipairs(threads) do
    fresh = fresh + thread:get("once")
    all = all + thread:get("sent")
  end
  local e = summary.errors
  print(string.format("load: answered=%d accepted=%d refused=%d lost=%d fresh=%d sent=%d rate=%.0f p50=%.1fms p99=%.1fms",
    summary.requests, summary.requests - e.status, e.status, e.connect + e.read + e.write + e.timeout, fresh, all,
    summary.requests * 1e6 / summary.duration, latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
