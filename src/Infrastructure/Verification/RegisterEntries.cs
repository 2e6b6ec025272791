using System.Collections.Concurrent;
using System.Data.Common;
using Accreditation.Application.Verification;
using Accreditation.Domain.Registrations;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Infrastructure.Verification;

/// <summary>Answers a look-up by one query over the unique index on the number, and keeps what it took to ask it.</summary>
internal sealed class RegisterEntries(DbContextOptions<LookUpDb> options) : IRegisterEntries, IAsyncDisposable
{
    private const int MostKept = 32;

    private readonly ConcurrentQueue<PreparedLookUp> idle = new();

    public async Task<RegisterEntryRow?> Find(RegistrationNumber number, DateOnly day, CancellationToken ct)
    {
        while (idle.TryDequeue(out var kept))
        {
            try
            {
                return await FindAndKeep(kept, number, day, ct);
            }
            catch (DbException) when (!ct.IsCancellationRequested)
            {
                // The server may have closed it while it lay here; the next one or a new one will tell.
            }
        }

        return await FindAndKeep(await PreparedLookUp.Open(options, ct), number, day, ct);
    }

    public async ValueTask DisposeAsync()
    {
        while (idle.TryDequeue(out var kept))
            await kept.DisposeAsync();
    }

    private async Task<RegisterEntryRow?> FindAndKeep(
        PreparedLookUp lookUp,
        RegistrationNumber number,
        DateOnly day,
        CancellationToken ct
    )
    {
        var sound = false;
        try
        {
            var row = await lookUp.Find(number, day, ct);
            sound = true;
            return row;
        }
        finally
        {
            if (sound && idle.Count < MostKept)
                idle.Enqueue(lookUp);
            else
                await lookUp.DisposeAsync();
        }
    }
}
