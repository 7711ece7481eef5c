package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Splits what is available among debts in proportion to their balances, to the fen, by largest remainder. */
public final class ProRata {
    private ProRata() {}

    /**
     * Each share is floored; the fen left over go to the largest remainders, earlier debts first among equals. No share exceeds its balance.
     *
     * @param available what can be paid in all, in yuan, 0 or more
     * @param balances the debts in yuan, each 0 or more
     * @return one amount for each balance, in order
     * @throws IllegalArgumentException for a negative amount
     */
    public static List<BigDecimal> split(BigDecimal available, List<BigDecimal> balances) {
        BigInteger sum = cents("available", available);
        List<BigInteger> debts =
                balances.stream().map(balance -> cents("balance", balance)).toList();
        BigInteger total = debts.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.compareTo(total) >= 0) {
            return debts.stream().map(ProRata::yuan).toList();
        }
        List<BigInteger[]> parts = debts.stream()
                .map(debt -> sum.multiply(debt).divideAndRemainder(total))
                .toList();
        List<BigInteger> shares =
                new ArrayList<>(parts.stream().map(part -> part[0]).toList());
        int left = sum.subtract(shares.stream().reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer index) -> parts.get(index)[1])
                        .reversed())
                .limit(left)
                .forEach(index -> shares.set(index, shares.get(index).add(BigInteger.ONE)));
        return shares.stream().map(ProRata::yuan).toList();
    }

    private static BigInteger cents(String name, BigDecimal amount) {
        return Money.atLeastZero(name, amount).unscaledValue();
    }

    private static BigDecimal yuan(BigInteger cents) {
        return new BigDecimal(cents, 2);
    }
}
